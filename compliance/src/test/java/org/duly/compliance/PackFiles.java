package org.duly.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the packs that ship, for tests that change one of them. */
public final class PackFiles {
    public static final Path FOLDER = Path.of("..", "rulepacks");

    private PackFiles() {}

    /** Every pack that ships, by the name of its file. */
    public static Map<String, byte[]> shipped() {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<String> names = Files.lines(FOLDER.resolve("packs.txt"))) {
            names.forEach(name -> files.put(name, bytes(text(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The same with one part of one file replaced. */
    public static Map<String, byte[]> shippedBut(String file, String part, String instead) {
        Map<String, byte[]> files = shipped();
        files.put(file, bytes(text(file).replace(part, instead)));
        return files;
    }

    public static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
