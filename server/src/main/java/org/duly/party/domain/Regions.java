package org.duly.party.domain;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.duly.kernel.Jurisdiction;

/** Where a telephone number belongs, from the numbering plan; asks nobody. */
public final class Regions {

    private static final PhoneNumberOfflineGeocoder PLACES = PhoneNumberOfflineGeocoder.getInstance();
    private static final PhoneNumberToTimeZonesMapper ZONES = PhoneNumberToTimeZonesMapper.getInstance();

    private Regions() {}

    /** Province and city, in the reader's language where the plan has it. */
    public static Optional<String> region(String filedNumber, Locale reader) {
        return Numbers.parsed(filedNumber)
                .map(number -> PLACES.getDescriptionForValidNumber(number, reader))
                .filter(place -> !place.isBlank());
    }

    /**
     * The IANA zone of the number, else that of the debtor's country. A number of several zones gets the country's if
     * it is among them, else the first.
     */
    public static String zone(String filedNumber, Jurisdiction home) {
        List<String> zones =
                Numbers.parsed(filedNumber).map(ZONES::getTimeZonesForNumber).orElse(List.of());
        String ofHome = zone(home);
        if (zones.isEmpty()
                || zones.contains(ofHome)
                || zones.contains(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())) {
            return ofHome;
        }
        return zones.getFirst();
    }

    /** The zone a debtor of this country keeps when nothing more is known. */
    public static String zone(Jurisdiction home) {
        return switch (home) {
            case CN -> "Asia/Shanghai";
            case US -> "America/New_York";
            case UK -> "Europe/London";
        };
    }
}
