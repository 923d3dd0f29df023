package org.santu.wall;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends bytes that no decent client would send. */
final class RawHttp {
    private static final int LONGEST_MILLIS = 20_000;

    private RawHttp() {}

    /** What came back, read as text. */
    record Reply(int status, String head, String body) {}

    static Reply send(int port, String method, String address, List<String> headers, String body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
            if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
                head.append("Host: localhost:").append(port).append("\r\n");
            }
            headers.forEach(header -> head.append(header).append("\r\n"));
            if (body != null) {
                head.append("Content-Length: ").append(content.length).append("\r\n");
            }
            head.append("Connection: close\r\n\r\n");
            ByteArrayOutputStream reply = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(content);
                socket.getOutputStream().flush();
            } catch (IOException e) {
                // The server may say no before it has heard all.
            }
            try {
                copy(socket.getInputStream(), reply);
            } catch (java.net.SocketException e) {
                // and may hang up then.
            }
            return parse(reply.toString(StandardCharsets.UTF_8));
        }
    }

    private static void copy(InputStream in, ByteArrayOutputStream out) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private static Reply parse(String reply) {
        if (!reply.startsWith("HTTP/1.1 ")) {
            return new Reply(0, "", reply);
        }
        int end = reply.indexOf("\r\n\r\n");
        String head = end < 0 ? reply : reply.substring(0, end);
        return new Reply(Integer.parseInt(reply.substring(9, 12)), head, end < 0 ? "" : reply.substring(end + 4));
    }
}
