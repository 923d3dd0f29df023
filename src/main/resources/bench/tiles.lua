-- Asks for the addresses of a file, one after the other. With BENCH_COUNT, stops after so many answers and looks at each of
-- them; else goes round until the time is over.
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } bench_time;
  int clock_gettime(int clock, bench_time *time);
  int getpid(void);
  int kill(int process, int signal);
]]

local paths = {}
for line in io.lines(os.getenv("BENCH_PATHS")) do paths[#paths + 1] = line end
local count = tonumber(os.getenv("BENCH_COUNT") or "0")
local wanted = os.getenv("BENCH_TYPE") or ""
local look = os.getenv("BENCH_LOOK") == "true"
if os.getenv("BENCH_COOKIE") then wrk.headers["Cookie"] = os.getenv("BENCH_COOKIE") end

-- Not local: the end is told from another Lua state, which asks the thread for them.
asked, begin, finish = -1, 0, 0
good, busy, bad, bytes = 0, 0, 0, 0
local worker

function setup(thread) worker = thread end

local function now()
  local time = ffi.new("bench_time")
  ffi.C.clock_gettime(1, time)
  return tonumber(time.seconds) + tonumber(time.nanos) / 1e9
end

-- wrk asks once before the start, to see what the request looks like; that one is never sent.
function request()
  asked = asked + 1
  if asked == 1 then begin = now() end
  return wrk.format("GET", paths[math.max(0, asked - 1) % #paths + 1])
end

if look or count > 0 then
  function response(status, headers, body)
    if finish > 0 then return end
    local kind = headers["Content-Type"] or headers["content-type"] or ""
    if status == 200 and kind:sub(1, #wanted) == wanted then
      good = good + 1
      bytes = bytes + #body
    elseif status == 503 then
      busy = busy + 1
    else
      bad = bad + 1
    end
    if count > 0 and good + busy + bad == count then
      finish = now()
      ffi.C.kill(ffi.C.getpid(), 2)
    end
  end
end

function done(summary, latency)
  local seconds = count > 0 and worker:get("finish") - worker:get("begin") or summary.duration / 1e6
  local good, busy, bad, bytes = worker:get("good"), worker:get("busy"), worker:get("bad"), worker:get("bytes")
  if not look and count == 0 then
    good = summary.requests - summary.errors.status
    bad = summary.errors.status
    bytes = summary.bytes
  end
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT %d %d %d %.6f %d %.1f %.1f\n", good, busy, bad + errors, seconds, bytes,
    latency:percentile(50), latency:percentile(99)))
end
