package org.santu.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The pages and scripts of the workbench.
 *
 * <p>Our own files are asked for again each time and answered 304 by the checksum of their content; the files in our jar
 * all carry the same date, so a date would not tell a new version from an old one. WebJars have their version in the
 * address and stay in the browser.
 */
@Configuration(proxyBeanMethods = false)
class WebFiles implements WebMvcConfigurer {
    private final Cache<String, String> checksums =
            Caffeine.newBuilder().maximumSize(2000).build();

    @Override
    public void addViewControllers(ViewControllerRegistry pages) {
        for (String address : new String[] {"/", "/village/{code}", "/household/{id}"}) {
            pages.addViewController(address).setViewName("forward:/index.html");
        }
        pages.addViewController("/sign-in").setViewName("forward:/sign-in.html");
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
                .setEtagGenerator(this::checksum)
                .setCacheControl(CacheControl.noCache());
    }

    /** A file in a jar cannot change while we run; one in a folder can, and is read again. */
    private String checksum(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.startsWith("jar:") ? checksums.get(address, key -> read(file)) : read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Resource file) {
        CRC32C checksum = new CRC32C();
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            checksum.update(bytes);
            return '"' + HexFormat.of().toHexDigits((int) checksum.getValue()) + "-" + bytes.length + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
