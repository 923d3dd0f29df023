package org.santu.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.springframework.boot.test.context.SpringBootTest;

/** Plain tests, then those that start the application, then those in a browser: a mistake shows early. */
public final class FastTestsFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparingInt(FastTestsFirst::rank)
                        .thenComparing(test -> test.getTestClass().getName()));
    }

    private static int rank(ClassDescriptor test) {
        String room = test.getTestClass().getPackageName();
        if (room.startsWith("org.santu.browser")) {
            return 3;
        }
        if (room.startsWith("org.santu.app") || room.startsWith("org.santu.cluster")) {
            return 2;
        }
        return test.findAnnotation(SpringBootTest.class).isPresent() ? 1 : 0;
    }
}
