package org.duly.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.duly.compliance.Clearance;
import org.duly.ledger.Ledger;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the house that the compiler and the module check do not see. */
final class HouseRules {

    private static final Set<String> POSTING = Set.of("place", "takeBack", "receive", "reverse");
    private static final String[] MAY_POST = {
        "org.duly.portfolio..", "org.duly.payment..", "org.duly.arrangement..", "org.duly.legal..", "org.duly.ledger.."
    };

    private static final DescribedPredicate<JavaClass> INTERFACES = JavaClass.Predicates.INTERFACES;

    private HouseRules() {}

    /** Time comes from the clock that is handed in, so that a test or a replay can set it. */
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("reads the time past the injected clock") {
                @Override
                public boolean test(JavaCall<?> call) {
                    String owner = call.getTargetOwner().getFullName();
                    boolean barNow = owner.startsWith("java.time.")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.getFullName().equals("java.time.Clock"));
                    return barNow
                            || owner.equals("java.lang.System")
                                    && call.getName().equals("currentTimeMillis");
                }
            });

    /** Money moves by placement, payment, arrangement and legal costs; nobody else posts. */
    static final ArchRule ONLY_MONEY_ROOMS_POST = noClasses()
            .that(new DescribedPredicate<JavaClass>("are outside the rooms that move money") {
                @Override
                public boolean test(JavaClass type) {
                    for (String room : MAY_POST) {
                        if (type.getPackageName().startsWith(room.substring(0, room.length() - 2))) {
                            return false;
                        }
                    }
                    return true;
                }
            })
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("posts to the ledger") {
                @Override
                public boolean test(JavaCall<?> call) {
                    return call.getTargetOwner().isAssignableTo(Ledger.class) && POSTING.contains(call.getName());
                }
            });

    /** Amounts are whole minor units; a binary fraction of a fen is a fen lost. */
    static final ArchRule NO_FLOATING_MONEY = noClasses()
            .that()
            .resideInAnyPackage("..ledger..", "..payment..", "..arrangement..")
            .should()
            .accessFieldWhere(new DescribedPredicate<>("is a floating-point field") {
                @Override
                public boolean test(com.tngtech.archunit.core.domain.JavaFieldAccess access) {
                    String type = access.getTarget().getRawType().getFullName();
                    return type.equals("double") || type.equals("float");
                }
            });

    /** Names say what a thing is. */
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Util|Utils|Helper|Dto|Common)")
            .orShould()
            .resideInAnyPackage("..common..", "..util..", "..utils..", "..misc..");

    /** What reaches a person takes the gate's permission, or it is no way out. */
    static final ArchRule WAYS_OUT_TAKE_A_CLEARANCE = methods()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..ports..").and(INTERFACES))
            .should()
            .haveRawParameterTypes(new DescribedPredicate<List<JavaClass>>("with a clearance among them") {
                @Override
                public boolean test(List<JavaClass> parameters) {
                    return parameters.stream().anyMatch(type -> type.isEquivalentTo(Clearance.class));
                }
            });

    /** A permission stays in the room that spends it; pages that try a scenario never see one. */
    static final ArchRule CLEARANCES_STAY_WITH_CONTACT = noClasses()
            .that()
            .resideOutsideOfPackages("org.duly.contact..", "org.duly.compliance..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clearance.class);

    /** Only the room that asks the gate under a lock, in the reserving transaction, uses the ways out. */
    static final ArchRule WAYS_OUT_ARE_USED_WHERE_THE_GATE_IS_ASKED = noClasses()
            .that()
            .resideOutsideOfPackages("org.duly.contact.asking..", "org.duly.contact.ports..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaCall<?>>("uses a way out of the house") {
                @Override
                public boolean test(JavaCall<?> call) {
                    JavaClass owner = call.getTargetOwner();
                    return owner.getPackageName().contains(".ports") && INTERFACES.test(owner);
                }
            });

    /** Mail, telephony and the net lie behind the ports; nobody goes round them. */
    static final ArchRule NOBODY_REACHES_OUT_BESIDE_THE_PORTS = noClasses()
            .that()
            .resideOutsideOfPackages("org.duly.contact.ports..", "org.duly.database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "javax.net..",
                    "jakarta.mail..",
                    "org.springframework.mail..",
                    "org.springframework.web.client..");

    /** Whoever hands a number to a way out does so in the transaction that asked and reserved. */
    static final ArchRule THE_WAY_OUT_IS_TAKEN_IN_THE_RESERVING_TRANSACTION = classes()
            .that(new DescribedPredicate<JavaClass>("use a way out of the house") {
                @Override
                public boolean test(JavaClass type) {
                    return type.getMethodCallsFromSelf().stream()
                            .anyMatch(call ->
                                    call.getTargetOwner().getPackageName().contains(".ports")
                                            && INTERFACES.test(call.getTargetOwner()));
                }
            })
            .should()
            .beAnnotatedWith(Transactional.class);
}
