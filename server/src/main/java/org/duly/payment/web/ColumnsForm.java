package org.duly.payment.web;

import java.util.HashMap;
import java.util.Map;
import org.duly.intake.DateStyle;
import org.duly.intake.Field;
import org.duly.payment.file.PaymentColumns;

/** The columns a person chose, as the form sends them: one parameter {@code column-<field>} per field. */
final class ColumnsForm {

    private static final String PREFIX = "column-";

    private ColumnsForm() {}

    static PaymentColumns read(Map<String, String> parameters) {
        Map<String, String> columns = new HashMap<>();
        for (Field field : PaymentColumns.FIELDS) {
            String column = parameters.getOrDefault(PREFIX + field.code(), "");
            if (!column.isEmpty()) {
                columns.put(field.code(), column);
            }
        }
        String dates = parameters.getOrDefault("dates", DateStyle.Order.YEAR_FIRST.name());
        return new PaymentColumns(columns, DateStyle.Order.valueOf(dates));
    }
}
