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
 * @param approvalAllowed whether projects may be funded whose land still needs approval
 * @param uncheckedAllowed whether projects may be funded of whose land nobody can tell
 * @param leastReadiness null when papers do not matter
 * @param year projects meant for a later one have to wait; null when years do not matter
 * @param pins what people have decided beforehand
 * @param timeLimitSeconds for the whole
 */
public record FundTerms(
        List<Channel> channels,
        Map<String, Long> townshipLeastYuan,
        Long townshipMostYuan,
        BegunRule begun,
        boolean approvalAllowed,
        boolean uncheckedAllowed,
        Readiness leastReadiness,
        Integer year,
        Pins pins,
        double timeLimitSeconds) {
    public FundTerms {
        channels = List.copyOf(channels);
        townshipLeastYuan = Map.copyOf(townshipLeastYuan);
    }

    /** Money alone decides. */
    public static FundTerms of(List<Channel> channels) {
        return new FundTerms(channels, Map.of(), null, BegunRule.EQUAL, true, false, null, null, Pins.NONE, 60);
    }

    public FundTerms withChannels(List<Channel> others) {
        return new FundTerms(
                others,
                townshipLeastYuan,
                townshipMostYuan,
                begun,
                approvalAllowed,
                uncheckedAllowed,
                leastReadiness,
                year,
                pins,
                timeLimitSeconds);
    }

    public FundTerms withTownships(Map<String, Long> leastYuan, Long mostYuan) {
        return new FundTerms(
                channels,
                leastYuan,
                mostYuan,
                begun,
                approvalAllowed,
                uncheckedAllowed,
                leastReadiness,
                year,
                pins,
                timeLimitSeconds);
    }

    public FundTerms withBegun(BegunRule rule) {
        return new FundTerms(
                channels,
                townshipLeastYuan,
                townshipMostYuan,
                rule,
                approvalAllowed,
                uncheckedAllowed,
                leastReadiness,
                year,
                pins,
                timeLimitSeconds);
    }

    public FundTerms withTimeLimit(double seconds) {
        return new FundTerms(
                channels,
                townshipLeastYuan,
                townshipMostYuan,
                begun,
                approvalAllowed,
                uncheckedAllowed,
                leastReadiness,
                year,
                pins,
                seconds);
    }

    public FundTerms withPins(Pins others) {
        return new FundTerms(
                channels,
                townshipLeastYuan,
                townshipMostYuan,
                begun,
                approvalAllowed,
                uncheckedAllowed,
                leastReadiness,
                year,
                others,
                timeLimitSeconds);
    }

    public long yuan() {
        return channels.stream().mapToLong(Channel::yuan).sum();
    }
}
