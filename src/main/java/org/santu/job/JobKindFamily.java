package org.santu.job;

import java.util.List;

/** Kinds of work that are alike and not beans of their own. Declare it as a bean. */
public interface JobKindFamily {
    /** The same each time. */
    List<JobKind<?>> kinds();
}
