package org.duly.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application as a newcomer starts it, on a data folder of its own, once for all browser tests. */
final class RunningDuly {

    private static final Pattern LOGIN = Pattern.compile("^\\s+([A-Z]+)\\s+(\\S+)\\s+([a-z2-9-]{19})$");
    private static final int MINUTES_TO_BUILD = 10;

    private final int port;
    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Process process;

    private static final class Once {
        static final RunningDuly INSTANCE = start();
    }

    static RunningDuly get() {
        return Once.INSTANCE;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    String password(String login) {
        return passwords.get(login);
    }

    private RunningDuly(int port, Process process) {
        this.port = port;
        this.process = process;
    }

    private static RunningDuly start() {
        try {
            int port = freePort();
            Path data = Files.createTempDirectory("duly-browser");
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-jar",
                            Path.of("../server/target/duly.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "serve",
                            "--server.port=" + port,
                            "--duly.data=" + data,
                            "--duly.demonstration.days=12",
                            // The first days of the agency fall into the old version, so that there is one to migrate.
                            "--duly.casework.begins.2026-2="
                                    + LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(8),
                            "--duly.demonstration.share=12",
                            "--duly.demonstration.calls=14"))
                    .redirectErrorStream(true)
                    .start();
            RunningDuly duly = new RunningDuly(port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(duly::stop));
            Thread.ofPlatform().daemon().start(duly::listen);
            if (!duly.ready.await(MINUTES_TO_BUILD, TimeUnit.MINUTES) || duly.passwords.isEmpty()) {
                throw new IllegalStateException("Duly did not become ready; its output stands above");
            }
            return duly;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads what the application prints: the logins, and then that they are complete (an empty line). */
    private void listen() {
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                Matcher login = LOGIN.matcher(line);
                if (login.matches()) {
                    passwords.put(login.group(2), login.group(3));
                } else {
                    System.out.println("[duly] " + line);
                    if (line.isBlank() && !passwords.isEmpty()) {
                        ready.countDown();
                    }
                }
            }
        } catch (IOException e) {
            System.out.println("[duly] output ended: " + e.getMessage());
        }
        ready.countDown();
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
