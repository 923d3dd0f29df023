package org.santu.funding.plan;

import java.util.List;
import java.util.Map;

/**
 * What a plan of funds has to heed.
 *
 * @param channels at least one
 * @param townshipLeastYuan by township, from all channels together, as far as its projects can take it
 * @param townshipMostYuan for each township from all channels together; null for no limit
 * @param begun what is done about projects that are being built
 * @param pins what people have decided beforehand
 * @param timeLimitSeconds for the whole
 */
public record FundTerms(
        List<Channel> channels,
        Map<String, Long> townshipLeastYuan,
        Long townshipMostYuan,
        BegunRule begun,
        Admission admission,
        Pins pins,
        double timeLimitSeconds) {
    public FundTerms {
        channels = List.copyOf(channels);
        townshipLeastYuan = Map.copyOf(townshipLeastYuan);
    }

    /** Money alone decides. */
    public static FundTerms of(List<Channel> channels) {
        return new FundTerms(channels, Map.of(), null, BegunRule.EQUAL, Admission.USUAL, Pins.NONE, 60);
    }

    public FundTerms withChannels(List<Channel> others) {
        return new FundTerms(others, townshipLeastYuan, townshipMostYuan, begun, admission, pins, timeLimitSeconds);
    }

    public FundTerms withTownships(Map<String, Long> leastYuan, Long mostYuan) {
        return new FundTerms(channels, leastYuan, mostYuan, begun, admission, pins, timeLimitSeconds);
    }

    public FundTerms withBegun(BegunRule rule) {
        return new FundTerms(channels, townshipLeastYuan, townshipMostYuan, rule, admission, pins, timeLimitSeconds);
    }

    public FundTerms withTimeLimit(double seconds) {
        return new FundTerms(channels, townshipLeastYuan, townshipMostYuan, begun, admission, pins, seconds);
    }

    public FundTerms withPins(Pins others) {
        return new FundTerms(channels, townshipLeastYuan, townshipMostYuan, begun, admission, others, timeLimitSeconds);
    }

    public long yuan() {
        return channels.stream().mapToLong(Channel::yuan).sum();
    }
}
