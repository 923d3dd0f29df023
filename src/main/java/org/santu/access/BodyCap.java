package org.santu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.santu.problem.http.ProblemWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the reading of a body that is larger than anything we take. Files to be imported have a cap of their own
 * ({@code santu.upload.bytes}); a body without a length is counted while it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyCap extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private final long mostBytes;

    BodyCap(ProblemWriter problems, @Value("${santu.body.bytes:16000000}") long mostBytes) {
        this.problems = problems;
        this.mostBytes = mostBytes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        boolean parts = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        boolean files = parts && request.getRequestURI().startsWith(request.getContextPath() + "/api/imports");
        // Parts without a length are counted by the server itself.
        return files
                || parts && request.getContentLengthLong() < 0
                || "GET".equals(request.getMethod())
                || request.getContentLengthLong() == 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > mostBytes) {
            response.setHeader("Connection", "close");
            problems.write(request, response, "SANTU-HTTP-BODY-TOO-LARGE", mostBytes);
            return;
        }
        chain.doFilter(request.getContentLengthLong() < 0 ? new Counted(request, mostBytes) : request, response);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long mostBytes;

        Counted(HttpServletRequest request, long mostBytes) {
            super(request);
            this.mostBytes = mostBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), mostBytes);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left;

        CountedStream(ServletInputStream in, long mostBytes) {
            this.in = in;
            this.left = mostBytes;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int bytes = in.read(buffer, offset, length);
            count(Math.max(bytes, 0));
            return bytes;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("the body is larger than anything we take");
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
