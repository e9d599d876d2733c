package org.duly.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A person at a 1366×768 screen, with whatever the browser complained about kept. */
final class Visitor implements AutoCloseable {

    private static final boolean KEEP_SCREENSHOTS = "write".equals(System.getProperty("duly.screenshots"));
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    private final BrowserContext context;
    final Page page;
    final List<String> complaints = new ArrayList<>();

    private Visitor(String language, int width, int height) {
        context = BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Somebody who reads Chinese ({@code zh-CN}) or English ({@code en-GB}). */
    static Visitor reading(String language) {
        return new Visitor(language, 1366, 768);
    }

    /** Signs in with a demonstration login. */
    Visitor signedInAs(String login) {
        open("/login");
        page.fill("#username", login);
        page.fill("#password", RunningDuly.get().password(login));
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(RunningDuly.get().url(path));
        return this;
    }

    /** Keeps what is seen under {@code docs/screenshots}, when asked to by {@code -Dduly.screenshots=write}. */
    Visitor shows(String name) {
        if (KEEP_SCREENSHOTS) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("../docs/screenshots", name + ".png")));
        }
        return this;
    }

    /** Whether the page is wider than the screen. */
    boolean scrollsSideways() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void close() {
        context.close();
    }
}
