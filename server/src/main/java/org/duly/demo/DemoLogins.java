package org.duly.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duly.identity.CreditorScope;
import org.duly.identity.NewMember;
import org.duly.identity.OneTimePassword;
import org.duly.identity.People;
import org.duly.identity.Qualification;
import org.duly.identity.Role;
import org.duly.kernel.CreditorId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The twelve invented people of the agency, and the passwords that the sign-in page shows. */
@Component
@ConditionalOnBooleanProperty("duly.demo")
@Transactional
class DemoLogins {

    private final People people;
    private final JdbcClient jdbc;

    DemoLogins(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** A demonstration login. */
    record Login(String login, String password, Role role, String name) {}

    @Transactional(readOnly = true)
    List<Login> all() {
        return jdbc.sql("select login, password, role, name from demo.login order by position")
                .query((row, _) ->
                        new Login(row.getString(1), row.getString(2), Role.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }

    /** Admits everybody; {@code creditors} by code are the agency's three, exams lie before {@code start}. */
    void admit(Map<String, CreditorId> creditors, java.time.LocalDate start) {
        var everything = new CreditorScope.Everything();
        var chinese = new CreditorScope.Only(Set.of(creditors.get("HSB"), creditors.get("QHCF")));
        List<Person> roster = List.of(
                new Person("admin", "安然", "A001", Role.ADMINISTRATOR, everything, null),
                new Person("leader", "林岚", "L001", Role.LEADER, everything, "一组"),
                new Person("leader2", "陆远", "L002", Role.LEADER, everything, "二组"),
                new Person("collector", "陈晨", "C001", Role.COLLECTOR, chinese, "一组"),
                new Person("collector2", "白洁", "C002", Role.COLLECTOR, chinese, "一组"),
                new Person("collector3", "何川", "C003", Role.COLLECTOR, chinese, "一组"),
                new Person("collector4", "方宁", "C004", Role.COLLECTOR, chinese, "二组"),
                new Person("collector5", "袁静", "C005", Role.COLLECTOR, only(creditors, "LAKE"), "二组"),
                new Person("compliance", "顾严", "K001", Role.COMPLIANCE, everything, null),
                new Person("finance", "钱进", "F001", Role.FINANCE, everything, null),
                new Person("bank", "银行读者", "B001", Role.CREDITOR, only(creditors, "HSB"), null),
                new Person("lender", "消金读者", "B002", Role.CREDITOR, only(creditors, "QHCF"), null));
        int position = 0;
        for (Person person : roster) {
            admit(person, position++, start);
        }
    }

    private void admit(Person person, int position, java.time.LocalDate start) {
        String password = OneTimePassword.next();
        NewMember member = new NewMember(
                person.login,
                person.name,
                person.number,
                Set.of(person.role),
                person.scope,
                person.team,
                Locale.SIMPLIFIED_CHINESE);
        var id = people.admit(member, password, false);
        if (person.role == Role.COLLECTOR || person.role == Role.LEADER) {
            people.qualify(id, new Qualification(true, true, true, start.minusDays(20)));
        }
        jdbc.sql("insert into demo.login (login, password, role, name, position) values (?, ?, ?, ?, ?)")
                .params(person.login, password, person.role.name(), person.name, position)
                .update();
    }

    private static CreditorScope only(Map<String, CreditorId> creditors, String code) {
        return new CreditorScope.Only(Set.of(creditors.get(code)));
    }

    private record Person(
            String login,
            String name,
            String number,
            Role role,
            CreditorScope scope,
            @org.jspecify.annotations.Nullable String team) {}
}
