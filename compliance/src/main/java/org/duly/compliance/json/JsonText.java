package org.duly.compliance.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON text to a tree, refusing a key that stands twice and anything after the end. */
public final class JsonText {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    public static JsonNode parse(String json) {
        try {
            return STRICT.readTree(json);
        } catch (JacksonException e) {
            throw new MalformedFacts("", "not JSON: " + e.getOriginalMessage());
        }
    }
}
