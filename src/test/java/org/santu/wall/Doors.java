package org.santu.wall;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Reads from the running application every address at which something answers, of whatever kind. */
final class Doors {
    private Doors() {}

    static List<Door> read(ConfigurableApplicationContext context) {
        List<Door> doors = new ArrayList<>();
        context.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> mapped(name, mapping, doors));
        ServletContext servlets = ((WebApplicationContext) context).getServletContext();
        servlets.getServletRegistrations()
                .forEach((name, servlet) -> servlet.getMappings()
                        .forEach(pattern ->
                                doors.add(new Door("ANY", pattern, null, "servlet " + servlet.getClassName()))));
        servlets.getFilterRegistrations()
                .forEach((name, filter) -> filter.getUrlPatternMappings()
                        .forEach(pattern ->
                                doors.add(new Door("ANY", pattern, null, "filter " + filter.getClassName()))));
        doors.sort(Comparator.comparing(Door::key).thenComparing(Door::kind));
        return doors;
    }

    /** The classes of the filters behind Spring Security, which may answer requests by themselves. */
    static Set<String> securityFilters(ConfigurableApplicationContext context) {
        return context.getBeansOfType(SecurityFilterChain.class).values().stream()
                .flatMap(chain -> chain.getFilters().stream())
                .map(filter -> filter.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void mapped(String name, HandlerMapping mapping, List<Door> doors) {
        if (mapping instanceof RequestMappingInfoHandlerMapping methods) {
            methods.getHandlerMethods().forEach((info, handler) -> controller(info, handler, doors));
        } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
            urls.getHandlerMap().keySet().forEach(pattern -> doors.add(new Door("GET", pattern, null, "static files")));
            Optional.ofNullable(urls.getRootHandler()).ifPresent(any -> doors.add(new Door("GET", "/", null, "root")));
        } else if (mapping instanceof RouterFunctionMapping router) {
            if (router.getRouterFunction() != null) {
                router.getRouterFunction().accept(new Functions(doors));
            }
        } else {
            doors.add(new Door("ANY", "?", null, "mapping of an unknown kind: " + name + ", " + mapping.getClass()));
        }
    }

    private static void controller(RequestMappingInfo info, HandlerMethod handler, List<Door> doors) {
        Collection<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of("ANY")
                : info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
        for (String pattern : info.getPatternValues()) {
            methods.forEach(method -> doors.add(new Door(method, pattern, handler, "controller")));
        }
    }

    /** Router functions tell their predicates only as text. */
    private static final class Functions implements RouterFunctions.Visitor {
        private final List<Door> doors;

        Functions(List<Door> doors) {
            this.doors = doors;
        }

        @Override
        public void route(RequestPredicate predicate, HandlerFunction<?> handler) {
            doors.add(new Door("ANY", predicate.toString(), null, "router function"));
        }

        @Override
        public void resources(Function<ServerRequest, Optional<Resource>> lookup) {
            doors.add(new Door("GET", "resources", null, "router function"));
        }

        @Override
        public void startNested(RequestPredicate predicate) {}

        @Override
        public void endNested(RequestPredicate predicate) {}

        @Override
        public void attributes(Map<String, Object> attributes) {}

        @Override
        public void unknown(RouterFunction<?> function) {
            doors.add(new Door("ANY", "?", null, "router function of an unknown kind: " + function));
        }
    }

    /** Methods that a door without one of its own is tried with. */
    static List<String> methods(Door door) {
        return door.method().equals("ANY")
                ? List.of(HttpMethod.GET.name(), HttpMethod.POST.name())
                : List.of(door.method());
    }
}
