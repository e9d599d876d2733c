package org.duly.benchmarks.reserve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.duly.benchmarks.reserve.Floor.Callable;
import org.duly.contact.Channel;
import org.duly.contact.Contacts;
import org.duly.contact.Contacts.Answer;
import org.duly.identity.Acting;
import org.duly.identity.Actor;

/** Collectors who ask for calls one after the other, each as fast as the answers come. */
final class Crowd {
    /** One question in so many goes to one of a few debtors whom everybody asks about at once. */
    private static final int CROWDED = 10;

    private static final int FEW = 50;

    private final Contacts contacts;
    private final Acting acting;
    private final List<Callable> debtors;
    private final AtomicLong reserved = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    Crowd(Contacts contacts, Acting acting, List<Callable> debtors) {
        this.contacts = contacts;
        this.acting = acting;
        this.debtors = debtors;
    }

    /** What came of a run. */
    record Outcome(double seconds, long reserved, long refused, long[] latencies) {
        double rate() {
            return (reserved + refused) / seconds;
        }
    }

    Outcome ask(List<Actor> collectors, long nanoseconds, long seed) throws Exception {
        List<Latencies> latencies = new ArrayList<>();
        List<Future<?>> clients = new ArrayList<>();
        reserved.set(0);
        refused.set(0);
        long begin = System.nanoTime();
        try (ExecutorService desks = Executors.newFixedThreadPool(collectors.size())) {
            for (int i = 0; i < collectors.size(); i++) {
                Latencies own = new Latencies();
                latencies.add(own);
                Actor collector = collectors.get(i);
                Random random = new Random(seed + i);
                clients.add(desks.submit(() -> acting.as(collector, () -> askUntil(begin + nanoseconds, random, own))));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(seconds, reserved.get(), refused.get(), Latencies.sorted(latencies));
    }

    private void askUntil(long end, Random random, Latencies own) {
        while (System.nanoTime() < end) {
            boolean crowded = random.nextInt(CROWDED) == 0;
            Callable debtor = debtors.get(random.nextInt(crowded ? FEW : debtors.size()));
            long from = System.nanoTime();
            Answer answer = contacts.ask(debtor.caseId(), debtor.point(), Channel.CALL);
            own.add(System.nanoTime() - from);
            (answer instanceof Answer.Reserved ? reserved : refused).incrementAndGet();
        }
    }
}
