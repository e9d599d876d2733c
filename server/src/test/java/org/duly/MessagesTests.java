package org.duly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessagesTests {

    static Stream<Resource> chineseBundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .filter(bundle -> !bundle.getFilename().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("chineseBundles")
    void everyTextExistsInBothLanguages(Resource chinese) throws IOException {
        String englishName = chinese.getFilename().replace(".properties", "_en.properties");

        assertThat(read(chinese.createRelative(englishName)).stringPropertyNames())
                .as(englishName)
                .containsExactlyInAnyOrderElementsOf(read(chinese).stringPropertyNames());
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
