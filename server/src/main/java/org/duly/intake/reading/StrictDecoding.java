package org.duly.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes a stream only to learn whether that can be done. */
final class StrictDecoding {

    private static final int CHUNK = 1 << 18;

    private StrictDecoding() {}

    /** Line of the first byte that cannot be decoded, from 1; 0 if all can. */
    static long firstBadLine(InputStream in, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer characters = CharBuffer.allocate(CHUNK);
        long line = 1;
        boolean end = false;
        while (!end) {
            int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            end = read < 0;
            bytes.position(bytes.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(bytes, characters, end);
            line += lineEnds(characters);
            if (result.isError()) {
                return line;
            }
            bytes.compact();
        }
        return 0;
    }

    private static int lineEnds(CharBuffer characters) {
        characters.flip();
        int ends = 0;
        for (int i = 0; i < characters.limit(); i++) {
            ends += characters.get(i) == '\n' ? 1 : 0;
        }
        characters.clear();
        return ends;
    }
}
