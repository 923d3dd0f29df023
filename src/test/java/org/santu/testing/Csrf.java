package org.santu.testing;

import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The token that a form or a change has to carry, got the way a browser gets it.
 *
 * <p>Spring's own {@code csrf()} for tests replaces the place where the application keeps its tokens, so it would not
 * test ours.
 */
public final class Csrf {
    private Csrf() {}

    public static RequestPostProcessor token(MockMvc http) throws Exception {
        MockHttpServletResponse answer = http.perform(MockMvcRequestBuilders.get("/api/csrf"))
                .andReturn()
                .getResponse();
        Cookie cookie = answer.getCookie("XSRF-TOKEN");
        String token = answer.getContentAsString().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        return request -> {
            Cookie[] others = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            Cookie[] all = Arrays.copyOf(others, others.length + 1);
            all[others.length] = cookie;
            request.setCookies(all);
            request.addParameter("_csrf", token);
            return request;
        };
    }
}
