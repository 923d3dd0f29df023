package org.santu.wall;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.santu.access.Role;

/** Somebody signed in by the form, as browsers are; signed in once. */
final class BrowserSession {
    private static String cookie;

    private BrowserSession() {}

    /** The cookie that a browser sends along, whoever makes it send something. */
    static synchronized String cookie() throws IOException {
        if (cookie == null) {
            cookie = signIn(Wall.get().person(Role.EDITOR, "139941101"));
        }
        return cookie;
    }

    private static String signIn(Person person) throws IOException {
        int port = Wall.get().santu().port();
        RawHttp.Reply csrf = RawHttp.send(port, "GET", "/api/csrf", List.of(), null);
        String token = find("\"token\":\"([^\"]+)", csrf.body());
        String known = "XSRF-TOKEN=" + find("XSRF-TOKEN=([^;]+)", csrf.head());
        String form = "username=" + person.username() + "&password=" + person.password() + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        RawHttp.Reply signed = RawHttp.send(
                port,
                "POST",
                "/sign-in",
                List.of("Content-Type: application/x-www-form-urlencoded", "Cookie: " + known),
                form);
        String session = "santu=" + find("santu=([^;]+)", signed.head());
        RawHttp.Reply me = RawHttp.send(port, "GET", "/api/me", List.of("Cookie: " + session), null);
        if (me.status() != 200) {
            throw new IOException("not signed in: " + signed.head());
        }
        return session + "; " + known;
    }

    private static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in " + text);
        }
        return found.group(1);
    }
}
