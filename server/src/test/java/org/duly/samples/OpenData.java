package org.duly.samples;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Open data sets on disk, read as maps of column to value. */
record OpenData(Path folder) {

    List<Map<String, String>> creditCards() {
        return rows(folder.resolve("credit/uci_default_shared_20000.csv.gz"));
    }

    List<Map<String, String>> lendingClub() {
        return rows(folder.resolve("loans/lendingclub_2018q1_10000.csv.gz"));
    }

    List<Map<String, String>> smallBusiness() {
        return rows(folder.resolve("loans/sba_case_shared_1401.csv"));
    }

    private static List<Map<String, String>> rows(Path file) {
        try (InputStream in = open(file);
                var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Map<String, String>> rows = new ArrayList<>();
            List<String> names = List.of();
            for (var line : csv) {
                if (names.isEmpty()) {
                    names = List.copyOf(line.getFields());
                    continue;
                }
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    row.put(names.get(i), line.getField(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
