package org.duly.casework.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/** Names of what a zip archive packs, by its directory. Nothing is unpacked, so no archive can swell in memory. */
final class PackedNames {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int MOST = 10_000;

    private PackedNames() {}

    /** The names; none if the directory cannot be read to its end. */
    static Set<String> of(byte[] archive) {
        ByteBuffer bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        if (end < 0) {
            return Set.of();
        }
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        return count > MOST ? Set.of() : names(bytes, bytes.getInt(end + 16), count);
    }

    private static Set<String> names(ByteBuffer bytes, int from, int count) {
        Set<String> names = new HashSet<>();
        int at = from;
        for (int i = 0; i < count; i++) {
            if (at < 0 || at > bytes.limit() - ENTRY_LENGTH || bytes.getInt(at) != ENTRY) {
                return Set.of();
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            int further = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
            if (name > bytes.limit() - at - ENTRY_LENGTH) {
                return Set.of();
            }
            names.add(new String(bytes.array(), at + ENTRY_LENGTH, name, UTF_8));
            at += ENTRY_LENGTH + name + further;
        }
        return names;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }
}
