package org.duly.compliance.pack;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a pack shows before it is read as YAML. */
public final class PackText {
    private static final Pattern HEAD = Pattern.compile("^(\\w+):[ \t]*(\\S*)", Pattern.MULTILINE);

    private PackText() {}

    /** The word that stands beside a key of the pack itself; empty where the key stands nowhere or above a mapping. */
    public static String word(byte[] pack, String key) {
        Matcher head = HEAD.matcher(new String(pack, StandardCharsets.UTF_8));
        while (head.find()) {
            if (head.group(1).equals(key)) {
                return head.group(2);
            }
        }
        return "";
    }

    /** The text up to its cases, where nothing else comes after them; the lines before keep their numbers. */
    static String withoutCases(String text) {
        int end = text.length();
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            boolean ofCases = head.group(1).equals("cases") || head.group(1).equals("case_base");
            end = ofCases ? Math.min(end, head.start()) : text.length();
        }
        return text.substring(0, end);
    }
}
