package org.duly.portfolio.placing;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Kinds of identity document, as the party room knows them and as files name them. */
final class IdentityTypes {

    static final String CHINESE_PERSON = "CN_ID";
    static final String CHINESE_COMPANY = "USCC";
    static final String PASSPORT = "PASSPORT";
    static final String OTHER = "OTHER";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("身份证", CHINESE_PERSON),
            Map.entry("居民身份证", CHINESE_PERSON),
            Map.entry("二代身份证", CHINESE_PERSON),
            Map.entry("cn_id", CHINESE_PERSON),
            Map.entry("idcard", CHINESE_PERSON),
            Map.entry("统一社会信用代码", CHINESE_COMPANY),
            Map.entry("社会信用代码", CHINESE_COMPANY),
            Map.entry("营业执照", CHINESE_COMPANY),
            Map.entry("uscc", CHINESE_COMPANY),
            Map.entry("护照", PASSPORT),
            Map.entry("passport", PASSPORT),
            Map.entry("其他", OTHER),
            Map.entry("其它", OTHER),
            Map.entry("军官证", OTHER),
            Map.entry("港澳通行证", OTHER),
            Map.entry("other", OTHER),
            Map.entry("ssn", OTHER),
            Map.entry("ein", OTHER),
            Map.entry("driverlicence", OTHER),
            Map.entry("driverlicense", OTHER));

    private IdentityTypes() {}

    /** The kind of that name, or null if nobody calls one so. */
    static @Nullable String named(String text) {
        return NAMES.get(text.toLowerCase(Locale.ROOT).replace(" ", ""));
    }
}
