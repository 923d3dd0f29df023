package org.santu.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of work there are. */
@Component
class JobKinds {
    private final ObjectProvider<JobKind<?>> beans;
    private final ObjectProvider<JobKindFamily> families;
    private volatile Map<String, JobKind<?>> byName;

    JobKinds(ObjectProvider<JobKind<?>> beans, ObjectProvider<JobKindFamily> families) {
        this.beans = beans;
        this.families = families;
    }

    Optional<JobKind<?>> find(String name) {
        return Optional.ofNullable(kinds().get(name));
    }

    List<String> names() {
        return List.copyOf(kinds().keySet());
    }

    /** Looked for when first needed: kinds may want beans that themselves order jobs. */
    private Map<String, JobKind<?>> kinds() {
        Map<String, JobKind<?>> known = byName;
        if (known == null) {
            Map<String, JobKind<?>> found = new TreeMap<>();
            beans.forEach(kind -> add(found, kind));
            families.forEach(family -> family.kinds().forEach(kind -> add(found, kind)));
            byName = known = found;
        }
        return known;
    }

    private static void add(Map<String, JobKind<?>> found, JobKind<?> kind) {
        if (found.put(kind.name(), kind) != null) {
            throw new IllegalStateException("two kinds of jobs are called " + kind.name());
        }
    }
}
