package org.duly.compliance.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is known about a debtor; the rest is neutral. */
public final class ConsumerBuilder {
    private final List<Location> locations;
    private List<ContactPoint> contactPoints = List.of();
    private @Nullable DebtorState state;
    private List<AgreedHours> agreedHours = List.of();
    private List<AgreedLimit> agreedLimits = List.of();
    private List<Person> persons = List.of();
    private @Nullable List<Notice> notices;
    private @Nullable NoContactOrder noContactOrder;
    private List<Objection> objections = List.of();
    private List<Complaint> complaints = List.of();
    private RegFWishes regF = RegFWishes.NONE;
    private @Nullable ConcWishes uk;

    ConsumerBuilder(List<Location> locations) {
        this.locations = locations;
    }

    public ConsumerBuilder contactPoints(List<ContactPoint> value) {
        contactPoints = value;
        return this;
    }

    public ConsumerBuilder state(@Nullable DebtorState value) {
        state = value;
        return this;
    }

    public ConsumerBuilder agreedHours(List<AgreedHours> value) {
        agreedHours = value;
        return this;
    }

    public ConsumerBuilder agreedLimits(List<AgreedLimit> value) {
        agreedLimits = value;
        return this;
    }

    public ConsumerBuilder persons(List<Person> value) {
        persons = value;
        return this;
    }

    public ConsumerBuilder notices(@Nullable List<Notice> value) {
        notices = value;
        return this;
    }

    public ConsumerBuilder noContactOrder(@Nullable NoContactOrder value) {
        noContactOrder = value;
        return this;
    }

    public ConsumerBuilder objections(List<Objection> value) {
        objections = value;
        return this;
    }

    public ConsumerBuilder complaints(List<Complaint> value) {
        complaints = value;
        return this;
    }

    public ConsumerBuilder regF(RegFWishes value) {
        regF = value;
        return this;
    }

    public ConsumerBuilder uk(ConcWishes value) {
        uk = value;
        return this;
    }

    public Consumer build() {
        return new Consumer(
                locations,
                contactPoints,
                state,
                agreedHours,
                agreedLimits,
                persons,
                notices,
                noContactOrder,
                objections,
                complaints,
                regF,
                uk);
    }
}
