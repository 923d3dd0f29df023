package org.santu.access;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages beside the map, as {@code web/pages.json} lists them: {@code web/<name>.html}, opened at {@code /<name>}.
 *
 * <p>A page holds no data, so everybody signed in may fetch it; the permission decides to whom it is offered.
 */
@Component
public class PageList {
    private final List<Page> pages;

    /**
     * @param name of the file and in the address
     * @param permission code of the permission that the page is of no use without; null for none
     * @param everywhere whether it is for accounts without a region only; null for no
     * @param label what people call it, by language
     */
    public record Page(String name, String permission, Boolean everywhere, Map<String, String> label) {
        boolean isOpenTo(Caller caller) {
            boolean tooSmall = Boolean.TRUE.equals(everywhere)
                    && !caller.scope().regionPrefix().isEmpty();
            return !tooSmall
                    && (permission == null
                            || caller.may(Permission.find(permission).orElseThrow()));
        }
    }

    PageList() throws IOException {
        try (InputStream in = new ClassPathResource("static/pages.json").getInputStream()) {
            pages = List.copyOf(Arrays.asList(new JsonMapper().readValue(in, Page[].class)));
        }
    }

    public boolean contains(String name) {
        return pages.stream().anyMatch(page -> page.name().equals(name));
    }

    /** The pages that a caller has a use for, in the order of the menu. */
    public List<Page> listOpenTo(Caller caller) {
        return pages.stream().filter(page -> page.isOpenTo(caller)).toList();
    }
}
