package org.duly.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.duly.ledger.Ledger;

/** The rules of the house that the compiler and the module check do not see. */
final class HouseRules {

    private static final Set<String> POSTING = Set.of("place", "takeBack", "receive", "reverse");
    private static final String[] MAY_POST = {
        "org.duly.portfolio..", "org.duly.payment..", "org.duly.arrangement..", "org.duly.legal..", "org.duly.ledger.."
    };

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
}
