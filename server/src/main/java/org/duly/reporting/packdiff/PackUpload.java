package org.duly.reporting.packdiff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads uploaded pack files, one YAML or a zip of them, within limits, and puts them in the place of the deployed. */
final class PackUpload {

    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_FILES = 200;
    private static final Pattern PACK = Pattern.compile("(?m)^pack:\\s*[\"']?([^\\s\"'#]+)");

    private PackUpload() {}

    /** Why an upload is not taken; {@code rule} is the code of a message. */
    static final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        private final String rule;

        NotTaken(String rule) {
            super(rule);
            this.rule = rule;
        }

        String rule() {
            return rule;
        }
    }

    /** The files of an upload by name. */
    static Map<String, byte[]> files(String name, byte[] content) throws NotTaken {
        if (content.length > MOST_BYTES) {
            throw new NotTaken("lawbook.difference.too-large");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (lower.endsWith(".zip")) {
            unzip(content, files);
        } else if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            files.put(name, content);
        }
        if (files.isEmpty()) {
            throw new NotTaken("lawbook.difference.no-pack");
        }
        return files;
    }

    /** The deployed files with the uploaded ones in the place of those of the same pack; new ones are added. */
    static Map<String, byte[]> inPlace(Map<String, byte[]> deployed, Map<String, byte[]> uploaded) {
        Map<String, byte[]> files = new LinkedHashMap<>(deployed);
        uploaded.forEach((name, content) -> {
            String pack = pack(content);
            files.entrySet().removeIf(entry -> pack != null && pack.equals(pack(entry.getValue())));
            files.put(name, content);
        });
        return files;
    }

    private static void unzip(byte[] content, Map<String, byte[]> files) throws NotTaken {
        int left = MOST_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".yaml")) {
                    byte[] file = read(zip, left);
                    left -= file.length;
                    files.put(entry.getName(), file);
                }
                if (files.size() > MOST_FILES) {
                    throw new NotTaken("lawbook.difference.too-large");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new NotTaken("lawbook.difference.broken-zip");
        }
    }

    /** No more than fits, whatever the archive claims of itself. */
    private static byte[] read(InputStream in, int most) throws NotTaken, IOException {
        byte[] file = in.readNBytes(most + 1);
        if (file.length > most) {
            throw new NotTaken("lawbook.difference.too-large");
        }
        return file;
    }

    private static @Nullable String pack(byte[] content) {
        Matcher matcher = PACK.matcher(new String(content, StandardCharsets.UTF_8));
        return matcher.find() ? matcher.group(1) : null;
    }
}
