package org.santu.equity;

/**
 * What a part of the people get.
 *
 * @param group to which they belong, such as a township; null for none
 * @param people how many they are, above 0; households or villages do as well
 * @param amount what they get together, not below 0
 */
public record Share(String group, double people, double amount) {
    public Share {
        if (!(people > 0) || !(amount >= 0) || Double.isInfinite(people) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(people + " people get " + amount);
        }
    }

    double perHead() {
        return amount / people;
    }
}
