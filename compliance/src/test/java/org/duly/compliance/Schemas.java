package org.duly.compliance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;

/** The published schemas, as an editor would apply them. */
public final class Schemas {
    public static final Path PACK = PackFiles.FOLDER.resolve(Path.of("schema", "1", "pack.schema.json"));
    public static final Path CASE = PackFiles.FOLDER.resolve(Path.of("schema", "1", "case.schema.json"));

    private Schemas() {}

    /** What a schema says against a text, as places with the reason; nothing = it is valid. */
    public static List<String> against(Schema schema, String text, InputFormat format) {
        return schema.validate(text, format).stream().map(Object::toString).toList();
    }

    public static Schema of(Path file) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Generated.json(file));
    }
}
