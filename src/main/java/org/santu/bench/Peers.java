package org.santu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * MapServer as FastCGI behind nginx, and nginx serving files; both on a port of their own, in a folder of their own, stopped at
 * the end. The system's services are not touched.
 */
final class Peers implements AutoCloseable {
    private static final List<String> CGI = List.of("/usr/lib/cgi-bin", "/usr/libexec", "/usr/bin");
    private static final int MAP_PROCESSES = 2;

    private final Path folder;
    private final int port;
    private final Process nginx;

    private Peers(Path folder, int port, Process nginx) {
        this.folder = folder;
        this.port = port;
        this.nginx = nginx;
    }

    /**
     * @param folder short enough for the path of a socket
     * @param mapFile for MapServer
     */
    static Peers start(Path folder, String mapFile) throws Exception {
        Path fonts = folder.resolve("fonts.list");
        Files.writeString(fonts, "wqy " + font() + "\n");
        Files.writeString(folder.resolve("santu.map"), mapFile.replace("@FONTS@", fonts.toString()));
        Path configuration = Files.writeString(
                folder.resolve("mapserver.conf"), "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\nEND\n");
        Path socket = folder.resolve("mapserver.sock");
        Programs.run(
                Map.of("MAPSERVER_CONFIG_FILE", configuration.toString()),
                List.of(
                        Programs.find("spawn-fcgi", List.of("/usr/bin")).toString(),
                        "-s",
                        socket.toString(),
                        "-F",
                        String.valueOf(MAP_PROCESSES),
                        "-P",
                        folder.resolve("mapserver.pids").toString(),
                        "--",
                        Programs.find("mapserv", CGI).toString()));
        for (ProcessHandle map : mapServers(folder)) {
            Programs.watch(map);
        }
        Files.createDirectories(folder.resolve("files"));
        int port = SantuServer.freePort();
        Path settings = Files.writeString(
                folder.resolve("nginx.conf"),
                Programs.resource("nginx.conf")
                        .replace("@USER@", "root".equals(System.getProperty("user.name")) ? "user root;" : "")
                        .replace("@PORT@", String.valueOf(port))
                        .replace("@FOLDER@", folder.toString()));
        Process nginx = new ProcessBuilder(
                        Programs.find("nginx", List.of("/usr/sbin")).toString(),
                        "-e",
                        folder.resolve("nginx-error.log").toString(),
                        "-c",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
        Programs.watch(nginx.toHandle());
        Thread.sleep(500);
        return new Peers(folder, port, nginx);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** MapServer's fast way: an extent given, nothing to project. */
    static String mapPath(TileChoice.Place tile) {
        double[] box = TileChoice.extent(tile);
        return String.format(
                Locale.ROOT,
                "/map?mode=map&layers=all&map_size=256+256&mapext=%.4f+%.4f+%.4f+%.4f",
                box[0],
                box[1],
                box[2],
                box[3]);
    }

    /** The same with a palette of 256 colours. */
    static String palettePath(TileChoice.Place tile) {
        return mapPath(tile) + "&map_imagetype=png8";
    }

    /** Puts a file where nginx finds it. */
    String serve(String name, byte[] content) throws IOException {
        Files.write(folder.resolve("files").resolve(name), content);
        return "/files/" + name;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address() + path)).build(), BodyHandlers.ofByteArray());
    }

    static String mapServerVersion() throws IOException, InterruptedException {
        String text =
                Programs.run(Map.of(), List.of(Programs.find("mapserv", CGI).toString(), "-v"));
        return "mapserver " + text.replaceFirst("(?s).*?version (\\S+).*", "$1");
    }

    static String nginxVersion() throws IOException, InterruptedException {
        String text = Programs.run(
                Map.of(), List.of(Programs.find("nginx", List.of("/usr/sbin")).toString(), "-v"));
        return "nginx " + text.strip().replaceFirst("(?s).*nginx/(\\S+).*", "$1");
    }

    private static Path font() {
        return List.of(
                        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
                        "/usr/share/fonts/truetype/wqy/wqy-microhei.ttf")
                .stream()
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        List<ProcessHandle> maps = mapServers(folder);
        try {
            Programs.stop(nginx);
        } finally {
            // MapServer waits for another request before it heeds a polite signal, and none will come.
            maps.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static List<ProcessHandle> mapServers(Path folder) throws IOException {
        List<ProcessHandle> handles = new ArrayList<>();
        for (String number :
                Files.readString(folder.resolve("mapserver.pids")).strip().split("\\s+")) {
            ProcessHandle.of(Long.parseLong(number)).ifPresent(handles::add);
        }
        return handles;
    }
}
