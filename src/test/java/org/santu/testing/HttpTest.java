package org.santu.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.santu.app.SantuApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * Marks a test that calls the whole application through {@code MockMvc}, on a database of its own.
 *
 * <p>All tests so marked share one application and one database: keep to rows of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SantuApplication.class, properties = "spring.flyway.default-schema=public")
@AutoConfigureMockMvc
@Import(HttpTestConfiguration.class)
public @interface HttpTest {}
