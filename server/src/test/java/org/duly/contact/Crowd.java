package org.duly.contact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.duly.SettableClock;
import org.duly.Workplace;
import org.duly.contact.Contacts.Answer;
import org.duly.contact.Contacts.Outcome;
import org.duly.contact.Contacts.Turn;
import org.duly.contact.asking.Calling;
import org.duly.contact.asking.Sweeping;
import org.duly.kernel.AttemptId;
import org.duly.kernel.CaseId;
import org.duly.kernel.ContactPointId;
import org.springframework.context.ApplicationContext;

/** Desks and machines of two agencies that all want the same debtors at once, each as chance drives it. */
final class Crowd {

    private static final List<ResultCode> RESULTS = List.of(
            ResultCode.NO_ANSWER,
            ResultCode.NO_ANSWER,
            ResultCode.BUSY,
            ResultCode.NEGOTIATING,
            ResultCode.RAISING_FUNDS,
            ResultCode.HUNG_UP);

    /** A debtor's file at one agency, with the numbers that may be called. */
    record File(Workplace at, CaseId id, List<ContactPointId> points) {}

    private final ApplicationContext beans;
    private final Contacts contacts;
    private final SettableClock clock;
    private final List<File> files;

    Crowd(ApplicationContext beans, List<File> files) {
        this.beans = beans;
        this.contacts = beans.getBean(Contacts.class);
        this.clock = beans.getBean(SettableClock.class);
        this.files = files;
    }

    /** Somebody who does one thing after another. */
    abstract class Actor {

        final Random chance;

        Actor(long seed) {
            this.chance = new Random(seed);
        }

        /** Does whatever comes next. */
        abstract void act();

        /** Wants to call about this debtor, whatever else there is to do. */
        abstract void want(File file);

        final File anyFile() {
            return files.get(chance.nextInt(files.size()));
        }

        final ContactPointId anyPoint(File file) {
            return file.points().get(chance.nextInt(file.points().size()));
        }

        final void log(File file, AttemptId attempt) {
            ResultCode code = RESULTS.get(chance.nextInt(RESULTS.size()));
            file.at().asCollector(() -> contacts.log(attempt, new Outcome(code, null, "")));
        }
    }

    /** A collector at a page: asks and dials in one breath, hangs up later, or his browser dies. */
    final class Desk extends Actor {

        private record Call(File file, AttemptId attempt) {}

        private final List<Call> running = new ArrayList<>();

        Desk(long seed) {
            super(seed);
        }

        @Override
        void act() {
            if (!running.isEmpty() && chance.nextInt(3) > 0) {
                Call call = running.removeFirst();
                if (chance.nextInt(5) > 0) {
                    log(call.file(), call.attempt());
                }
                return;
            }
            want(anyFile());
        }

        @Override
        void want(File file) {
            ContactPointId point = anyPoint(file);
            file.at()
                    .asCollector(() -> beans.getBean(Calling.class).call(file.id(), point))
                    .started()
                    .ifPresent(started -> running.add(new Call(file, started.attempt())));
        }
    }

    /** A machine at the interface: reserves, and then calls, gives back, talks for long, or is never heard of again. */
    final class Machine extends Actor {

        private record Held(File file, AttemptId attempt, boolean begun) {}

        private final List<Held> held = new ArrayList<>();

        Machine(long seed) {
            super(seed);
        }

        @Override
        void act() {
            if (!held.isEmpty() && chance.nextBoolean()) {
                finish(held.removeFirst());
                return;
            }
            want(anyFile());
        }

        @Override
        void want(File file) {
            ContactPointId point = anyPoint(file);
            Answer answer = file.at().asCollector(() -> contacts.ask(file.id(), point, Channel.CALL));
            if (answer instanceof Answer.Reserved reserved) {
                use(file, reserved.attempt());
            }
        }

        private void use(File file, AttemptId attempt) {
            switch (chance.nextInt(6)) {
                case 0 -> dial(file, attempt);
                case 1 -> talk(file, attempt);
                case 2 -> held.add(new Held(file, attempt, false));
                case 3 -> release(file, attempt);
                case 4 -> begins(file, attempt);
                default -> {}
            }
        }

        private void dial(File file, AttemptId attempt) {
            if (begins(file, attempt)) {
                log(file, attempt);
            }
        }

        /** Longer than any reservation lives. */
        private void talk(File file, AttemptId attempt) {
            if (begins(file, attempt)) {
                held.add(new Held(file, attempt, true));
            }
        }

        private void finish(Held one) {
            if (one.begun()) {
                log(one.file(), one.attempt());
            } else if (chance.nextBoolean()) {
                dial(one.file(), one.attempt());
            } else {
                release(one.file(), one.attempt());
            }
        }

        /** Whether it may be dialled: a machine that hears no keeps its hands off. */
        private boolean begins(File file, AttemptId attempt) {
            return file.at().asCollector(() -> contacts.begin(attempt)) instanceof Turn.Done;
        }

        private void release(File file, AttemptId attempt) {
            file.at().asCollector(() -> {
                contacts.release(attempt, "没有拨打");
                return true;
            });
        }
    }

    /** The broom, and the hands of the clock, which move while others act. */
    final class Broom extends Actor {

        Broom(long seed) {
            super(seed);
        }

        @Override
        void act() {
            clock.advance(Duration.ofSeconds(chance.nextInt(40)));
            if (chance.nextInt(3) == 0) {
                beans.getBean(Sweeping.class).sweep();
            }
        }

        @Override
        void want(File file) {
            act();
        }
    }
}
