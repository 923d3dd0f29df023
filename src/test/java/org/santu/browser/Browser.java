package org.santu.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.remote.UnreachableBrowserException;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with a profile of its own. Not safe for concurrent use. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Whether this machine has a browser to drive. */
    static boolean isInstalled() {
        return chromium().isPresent() && chromedriver().isPresent();
    }

    private static Optional<Path> chromium() {
        return first("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser");
    }

    private static Optional<Path> chromedriver() {
        return first("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver");
    }

    private static Optional<Path> first(String... places) {
        return Stream.of(places).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** With a profile of its own, which goes with it. */
    static Browser open() {
        Path profile;
        try {
            profile = Files.createTempDirectory("santu-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium().orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=zh-CN",
                "--force-prefers-reduced-motion",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(chromedriver().orElseThrow().toString()))
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    void resize(int widthPixels, int heightPixels, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPixels, "height", heightPixels, "deviceScaleFactor", 1, "mobile", phone));
    }

    void go(String address) {
        driver.get(address);
    }

    /** Follows a link, so to speak: the page that stands goes, and the new one is there with its scripts when this returns. */
    void follow(String path) {
        run("window.standing = true; location.href = arguments[0]", path);
        await(
                "no page at " + path,
                () -> Boolean.TRUE.equals(run("return !window.standing && document.readyState === 'complete'")));
    }

    /** Path and query of the present address. */
    String address() {
        URI uri = URI.create(driver.getCurrentUrl());
        return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
    }

    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    /** Waits until an element is there and visible. */
    WebElement find(String selector) {
        WebElement[] found = new WebElement[1];
        await("no " + selector, () -> {
            found[0] = findNow(selector).orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    Optional<WebElement> findNow(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .filter(Browser::isDisplayed)
                .findFirst();
    }

    /** What is replaced while it is looked at is not displayed. */
    private static boolean isDisplayed(WebElement element) {
        try {
            return element.isDisplayed();
        } catch (StaleElementReferenceException e) {
            return false;
        }
    }

    boolean shows(String selector) {
        return findNow(selector).isPresent();
    }

    /** Clicks an element that may be replaced while it is looked for, or have to wait for what it needs. */
    void click(String selector) {
        await("cannot click " + selector, () -> {
            WebElement found = find(selector);
            if (!found.isEnabled()) {
                return false;
            }
            found.click();
            return true;
        });
    }

    String text(String selector) {
        String[] text = new String[1];
        await("no text of " + selector, () -> {
            text[0] = find(selector).getText();
            return true;
        });
        return text[0];
    }

    /** Types into an element that may be replaced while it is looked for. */
    void type(String selector, CharSequence... keys) {
        await("cannot type into " + selector, () -> {
            find(selector).sendKeys(keys);
            return true;
        });
    }

    /** Types where the focus is. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks a point of an element, counted from its middle. */
    void clickAt(String selector, int xPixels, int yPixels) {
        new Actions(driver)
                .moveToElement(find(selector), xPixels, yPixels)
                .click()
                .perform();
    }

    /** Touches points of an element with one finger, counted from its middle. */
    void tap(String selector, int... pixels) {
        org.openqa.selenium.Rectangle box = find(selector).getRect();
        for (int i = 0; i < pixels.length; i += 2) {
            Map<String, Object> point =
                    Map.of("x", box.x + box.width / 2 + pixels[i], "y", box.y + box.height / 2 + pixels[i + 1]);
            driver.executeCdpCommand(
                    "Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(point)));
            driver.executeCdpCommand("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
        }
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void back() {
        driver.navigate().back();
    }

    void reload() {
        driver.navigate().refresh();
    }

    /** JSON of an address of the application, asked for by the page with its own session. */
    JsonNode json(String address) {
        Object text = driver.executeAsyncScript(
                "const done = arguments[1]; fetch(arguments[0]).then((answer) => answer.text()).then(done, done);",
                address);
        return JSON.readTree(String.valueOf(text));
    }

    /** Changes something by an address of the application, with the session of the page; JSON of the answer. */
    JsonNode send(String method, String address, String version, String body) {
        Object text = driver.executeAsyncScript(
                "const [method, address, version, body, done] = arguments;"
                        + "fetch('/api/me').then((me) => me.json()).then(({csrf}) => fetch(address, {method, body, headers: {"
                        + "'Content-Type': 'application/json', [csrf.header]: csrf.token,"
                        + " ...(version ? {'If-Match': '\"' + version + '\"'} : {})}}))"
                        + ".then((answer) => answer.text()).then((text) => done(text || '{}'), done);",
                method,
                address,
                version,
                body);
        return JSON.readTree(String.valueOf(text));
    }

    void await(String complaint, BooleanSupplier condition) {
        await(complaint, PATIENCE, condition);
    }

    void await(String complaint, Duration patience, BooleanSupplier condition) {
        Instant end = Instant.now().plus(patience);
        RuntimeException last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (condition.getAsBoolean()) {
                    return;
                }
            } catch (NoSuchSessionException | UnreachableBrowserException e) {
                throw e;
            } catch (WebDriverException e) {
                // A page that is just coming or going: its elements are replaced, its scripts are not there yet.
                last = e;
            }
            sleep();
        }
        throw new AssertionError(complaint + " at " + driver.getCurrentUrl(), last);
    }

    private static void sleep() {
        try {
            Thread.sleep(60);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every tile is drawn and nothing is asked for any more. */
    void awaitMap() {
        await(
                "the map does not come to rest",
                () -> Boolean.TRUE.equals(run("const map = document.querySelector('#map');"
                        + "return map.getAttribute('aria-busy') === 'false'"
                        + " && !document.querySelector('.panel-body[aria-busy]')"
                        + " && [...map.querySelectorAll('img')].every((tile) => tile.complete);")));
    }

    BufferedImage picture() {
        try {
            return ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page wrote to its console as errors since the last call. */
    List<String> listErrors() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Hosts that were asked for anything since the last call. */
    List<String> listHosts() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asString(""))
                .filter(url -> url.startsWith("http") || url.startsWith("ws"))
                .map(url -> URI.create(url.replaceAll("[{}|\\s].*", "")).getHost())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        // Its processes may write for a moment after it has gone; what they leave harms nobody.
        for (int i = 0; i < 30 && Files.exists(profile); i++) {
            FileSystemUtils.deleteRecursively(profile.toFile());
            sleep();
        }
    }
}
