package io.github.samspoke.app.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window. Where there is none, tests say that they are skipped. */
public final class Browser implements AutoCloseable {
    private static final List<Path> BINARIES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Pattern REQUEST =
            Pattern.compile("Network.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]+)\"", Pattern.DOTALL);
    private static final Path PICTURES = Path.of("target", "pictures");
    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one. */
    public static Browser start() {
        Optional<Path> binary = BINARIES.stream().filter(Files::isExecutable).findFirst();
        boolean there = binary.isPresent() && Files.isExecutable(DRIVER);
        if (!there) {
            System.out.println("SKIPPED: no Chromium (Debian packages chromium and chromium-driver)");
        }
        assumeTrue(there, "no Chromium: install Debian's chromium and chromium-driver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", Map.of("performance", "ALL", "browser", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options)).size(1440, 900);
    }

    /** The driver, for what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Sets the size of what pages see; windows themselves cannot be made as narrow as a phone, and change late. */
    public Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Light or dark, as the person's system says. */
    public Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** Opens an address. */
    public Browser open(URI address) {
        driver.get(address.toString());
        return this;
    }

    /** Logs in by a link, as a person does. */
    public Browser login(URI link) {
        open(link);
        click("button.primary");
        find("nav.areas"); // whoever went elsewhere before would go without the session
        return this;
    }

    /** The first element of a CSS selector, waited for. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, Duration.ofSeconds(10))
                .pollingEvery(Duration.ofMillis(50))
                .until(d -> d.findElement(By.cssSelector(css)));
    }

    /** Clicks the first element of a CSS selector. */
    public Browser click(String css) {
        find(css).click();
        return this;
    }

    /** Replaces what stands in a field. */
    public Browser type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
        return this;
    }

    /** Clicks twice, as fast as a hasty person does. */
    public Browser doubleClick(String css) {
        new Actions(driver).doubleClick(find(css)).perform();
        return this;
    }

    /** The addresses that pages asked for since the browser began or this was asked, other than of these origins. */
    public List<String> foreignRequests(URI... own) {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(Matcher::find)
                .map(request -> request.group(1))
                .filter(url -> url.startsWith("http"))
                .filter(url -> Arrays.stream(own).noneMatch(origin -> url.startsWith(origin.toString())))
                .toList();
    }

    /** Waits until the page's own address begins like this. */
    public Browser waitFor(URI start) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .pollingEvery(Duration.ofMillis(50))
                .withMessage(() -> start + " from " + driver.getCurrentUrl() + ": " + text() + " "
                        + driver.manage().logs().get(LogType.BROWSER).getAll())
                .until(d -> Objects.requireNonNull(d.getCurrentUrl()).startsWith(start.toString()));
        return this;
    }

    /** All text that a person sees; asked of the document, for an element may be gone by the time that it answers. */
    public String text() {
        return String.valueOf(driver.executeScript("return document.body ? document.body.innerText : ''"));
    }

    /** Waits until the page says something. */
    public Browser says(String words) {
        new WebDriverWait(driver, Duration.ofSeconds(20))
                .pollingEvery(Duration.ofMillis(50))
                .withMessage(() -> words + " in " + text())
                .until(d -> text().contains(words));
        return this;
    }

    /** What axe-core finds wrong with the page, a line each; none is the aim. */
    public List<String> axe() {
        return axe("{}");
    }

    /** As {@link #axe()}, for colours alone: what else there is does not change with them. */
    public List<String> contrast() {
        return axe("{runOnly: {type: 'rule', values: ['color-contrast']}}");
    }

    @SuppressWarnings("unchecked")
    private List<String> axe(String options) {
        driver.executeScript("if (!window.axe) {" + axeScript() + "}");
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, OPTIONS).then(r => done(r.violations.flatMap(v => v.nodes.map(n =>
                    v.id + ': ' + n.target.join(' ') + ' ' + (n.failureSummary || '').replace(/\\s+/g, ' ')))));
                """.replace("OPTIONS", options));
        return (List<String>) Objects.requireNonNull(found);
    }

    private static String axeScript() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the page is wider than the window, so that it has to be moved sideways to be read; says by what. */
    public boolean tooWide() {
        Object reaching = driver.executeScript("""
                const page = document.documentElement;
                if (page.scrollWidth <= page.clientWidth) return '';
                return page.scrollWidth + ' > ' + page.clientWidth + ': ' + [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > page.clientWidth + 0.5 && !e.closest('.scroll, .areas, .tabs'))
                    .map(e => e.tagName + '.' + e.className + ' ' + (e.textContent || '').trim().slice(0, 60)).join(' | ');
                """);
        boolean wide = !"".equals(reaching);
        if (wide) {
            System.out.println(driver.getCurrentUrl() + " is too wide: " + reaching);
        }
        return wide;
    }

    /** Keeps a picture of the window under target/pictures. */
    public Path picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
