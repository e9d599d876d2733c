package org.duly.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packs of this repository with some words of one of them changed, as a law or a house may change them. */
final class ChangedPacks {
    private static final Path FOLDER = Path.of("..", "rulepacks");

    private ChangedPacks() {}

    static Packs with(String file, Map<String, String> words) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(path);
                files.put(
                        FOLDER.relativize(path).toString(),
                        (path.endsWith(file) ? reworded(text, words) : text).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Packs.of(files);
    }

    private static String reworded(String text, Map<String, String> words) {
        String changed = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (!changed.contains(word.getKey())) {
                throw new IllegalArgumentException("the pack does not say " + word.getKey());
            }
            changed = changed.replace(word.getKey(), word.getValue());
        }
        return changed;
    }
}
