package org.santu.app;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The scripts, styles and pictures of the workbench.
 *
 * <p>A browser asks for our own files each time and is answered 304 by their checksum. WebJars have their version in the
 * address and stay in the browser.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebMvcConfigurer {
    private final FileChecksums checksums;

    WebFiles(FileChecksums checksums) {
        this.checksums = checksums;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable());
        files.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setUseLastModified(false)
                .setEtagGenerator(checksums::of)
                .setCacheControl(CacheControl.noCache());
    }
}
