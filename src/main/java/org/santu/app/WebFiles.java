package org.santu.app;

import java.io.IOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The scripts, styles and pictures of the workbench.
 *
 * <p>What has its version in the address stays in the browser: WebJars, and our own files as {@linkplain WebVersion our pages} ask for
 * them. Under any other address a browser asks each time and is answered 304 by their checksum.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebMvcConfigurer {
    private static final String OURS = "classpath:/static/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final FileChecksums checksums;
    private final WebVersion version;

    WebFiles(FileChecksums checksums, WebVersion version) {
        this.checksums = checksums;
        this.version = version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        files.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_GOOD);
        files.addResourceHandler(WebVersion.PREFIX + version.atStart() + "/**")
                .addResourceLocations(OURS)
                .setUseLastModified(false)
                .setCacheControl(FOR_GOOD);
        // A page of before an upgrade, which is still open, goes on with what there is now.
        askedEachTime(files.addResourceHandler(WebVersion.PREFIX + "**"))
                .resourceChain(true)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected Resource getResource(String path, Resource folder) throws IOException {
                        return super.getResource(path.substring(path.indexOf('/') + 1), folder);
                    }
                });
        askedEachTime(files.addResourceHandler("/**"));
    }

    private ResourceHandlerRegistration askedEachTime(ResourceHandlerRegistration files) {
        return files.addResourceLocations(OURS)
                .setUseLastModified(false)
                .setEtagGenerator(checksums::of)
                .setCacheControl(CacheControl.noCache());
    }
}
