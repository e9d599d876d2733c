package org.duly.payment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duly.kernel.AccountId;
import org.duly.kernel.CreditorId;
import org.duly.kernel.Money;
import org.duly.kernel.PaymentId;
import org.duly.ledger.Balance;
import org.duly.ledger.Component;
import org.duly.ledger.Ledger;
import org.duly.payment.Payment;
import org.duly.payment.Payments;
import org.duly.portfolio.Creditor;
import org.duly.portfolio.Portfolios;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One payment with its split and the statement of its account; accounts on which too much was paid. */
@Controller
@RequestMapping("/payments")
@PreAuthorize("hasRole('FINANCE')")
class PaymentPages {

    private final Payments payments;
    private final Ledger ledger;
    private final Portfolios portfolios;
    private final LineViews views;
    private final Clock clock;

    PaymentPages(Payments payments, Ledger ledger, Portfolios portfolios, LineViews views, Clock clock) {
        this.payments = payments;
        this.ledger = ledger;
        this.portfolios = portfolios;
        this.views = views;
        this.clock = clock;
    }

    /** An account on which too much was paid. */
    record Overpaid(LineViews.AccountView account, String creditor, Money amount) {}

    @GetMapping("/overpaid")
    @Transactional(readOnly = true)
    String overpaid(Model model) {
        Map<AccountId, Balance> balances = ledger.overpaid(LocalDate.now(clock));
        Map<AccountId, LineViews.AccountView> accounts = views.accounts(balances.keySet());
        Map<CreditorId, String> creditors =
                portfolios.creditors().stream().collect(Collectors.toMap(Creditor::id, Creditor::name));
        List<Overpaid> overpaid = new ArrayList<>();
        balances.forEach((id, balance) -> {
            LineViews.AccountView account = accounts.get(id);
            if (account != null) {
                String creditor = creditors.getOrDefault(account.card().creditor(), "");
                overpaid.add(new Overpaid(account, creditor, balance.overpaid()));
            }
        });
        overpaid.sort(Comparator.comparing(Overpaid::creditor)
                .thenComparing(one -> one.account().card().number()));
        model.addAttribute("overpaid", overpaid);
        return "payment/overpaid";
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable UUID id, Model model) {
        Payment payment = payments.find(new PaymentId(id))
                .orElseThrow(() -> new NoSuchElementException("No payment " + id + " is open to the reader"));
        model.addAttribute("payment", payment);
        model.addAttribute("account", views.accounts(Set.of(payment.account())).get(payment.account()));
        model.addAttribute("creditor", portfolios.creditor(payment.creditor()));
        model.addAttribute("statement", ledger.statement(payment.account()));
        model.addAttribute("components", Component.values());
        return "payment/payment";
    }

    @PostMapping("/{id}/reverse")
    String reverse(@PathVariable UUID id, @RequestParam String reason) {
        payments.reverse(new PaymentId(id), reason.strip());
        return "redirect:/payments/" + id;
    }
}
