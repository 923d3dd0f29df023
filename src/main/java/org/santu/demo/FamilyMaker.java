package org.santu.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.santu.demo.Household.Member;

/** Makes a family that fits the household's attribute and main cause. */
final class FamilyMaker {
    private static final int NOW = 2026;
    private static final String[] WORK = {"本县务工", "省外务工", "市内务工", "本村公益岗位", "扶贫车间务工"};

    private final Household household;
    private final SplittableRandom random;
    private final List<Member> members = new ArrayList<>();
    private int serial;

    private FamilyMaker(Household household, SplittableRandom random) {
        this.household = household;
        this.random = random;
        serial = random.nextInt(40);
    }

    static void make(Household household, SplittableRandom random) {
        new FamilyMaker(household, random).run();
    }

    private void run() {
        boolean alone = "five_guarantees".equals(household.attribute);
        boolean old = alone || "lack_labour".equals(household.mainCause) && random.nextDouble() < 0.75;
        int age = old ? 62 + random.nextInt(22) : 30 + random.nextInt(34);
        boolean man = random.nextDouble() < 0.82;
        add("head", man, NOW - age, 0);
        if (!alone) {
            relatives(old, man, age);
        }
        household.members = List.copyOf(members);
        household.labourers = (int) members.stream()
                .filter(member ->
                        member.labour().equals("ordinary") || member.labour().equals("skilled"))
                .count();
    }

    private void relatives(boolean old, boolean man, int age) {
        if (random.nextDouble() < 0.84) {
            add("spouse", !man, NOW - age + random.nextInt(7) - 3, 2);
        }
        if (old) {
            if (random.nextDouble() < 0.5) {
                add("grandson", true, NOW - 6 - random.nextInt(12), 9);
            }
            return;
        }
        boolean schooling = "schooling".equals(household.mainCause);
        int children = schooling ? 2 + random.nextInt(2) : Shares.draw(random.nextDouble(), 8, 34, 40, 16, 2);
        for (int k = 0; k < children; k++) {
            boolean son = random.nextDouble() < 0.53;
            int childAge = schooling ? 13 + random.nextInt(10) : Math.max(1, age - 23 - 3 * k - random.nextInt(6));
            if (childAge < 32) {
                add(son ? "son" : "daughter", son, NOW - childAge, son ? 3 + k % 2 * 5 : 4);
            }
        }
        if (random.nextDouble() < 0.3) {
            add("mother", false, NOW - Math.min(96, age + 20 + random.nextInt(8)), 6);
        }
        if (random.nextDouble() < 0.16) {
            add("father", true, NOW - Math.min(97, age + 21 + random.nextInt(9)), 5);
        }
    }

    private void add(String relation, boolean man, int birthYear, int stem) {
        int age = NOW - birthYear;
        boolean first = members.isEmpty();
        String health = health(age, first);
        String labour = age < 16 || age > 68
                ? "none"
                : !health.equals("healthy") && !health.equals("chronic")
                        ? (random.nextDouble() < 0.7 ? "lost" : "ordinary")
                        : age < 22 && random.nextDouble() < 0.7
                                ? "none"
                                : random.nextDouble() < 0.14 ? "skilled" : "ordinary";
        serial = (serial + 37 + 2 * random.nextInt(200)) % 998;
        int last = serial - serial % 2 + (man ? 1 : 0);
        String idNumber = IdNumber.of(
                household.village.town().countyCode(), birthYear, 1 + random.nextInt(12), 1 + random.nextInt(28), last);
        boolean works = (labour.equals("ordinary") || labour.equals("skilled")) && random.nextDouble() < 0.45;
        members.add(new Member(
                NameBook.person(stem, household.number),
                relation,
                man,
                birthYear,
                idNumber,
                schooling(age),
                health,
                labour,
                works ? WORK[random.nextInt(WORK.length)] : null));
    }

    private String health(int age, boolean first) {
        String cause = household.mainCause;
        double chance = random.nextDouble();
        if (first && "disability".equals(cause) && chance < 0.7) {
            return "disabled";
        }
        if (first && "illness".equals(cause) && chance < 0.8) {
            return chance < 0.35 ? "severe" : "chronic";
        }
        double ill = age > 60 ? 0.34 : age > 40 ? 0.1 : 0.03;
        return chance < ill ? "chronic" : chance < ill * 1.3 ? "disabled" : "healthy";
    }

    private String schooling(int age) {
        if (age < 6) {
            return "preschool";
        }
        if (age < 13) {
            return "primary";
        }
        double chance = random.nextDouble();
        if (age < 16) {
            return "junior";
        }
        if (age < 30) {
            return chance < 0.4 ? "college" : chance < 0.75 ? "senior" : "junior";
        }
        if (age > 60) {
            return chance < 0.25 ? "none" : chance < 0.8 ? "primary" : "junior";
        }
        return chance < 0.25 ? "primary" : chance < 0.82 ? "junior" : "senior";
    }
}
