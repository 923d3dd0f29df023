package org.santu.funding;

import java.util.List;
import java.util.Map;

/**
 * The library of a region with its land checked.
 *
 * @param projects all of them, by their ids
 * @param lands of those that wait for money, by id
 * @param townships by their codes
 * @param villages by their codes
 * @param dataVersion newest change of the layers that were read
 */
record FundLibrary(
        List<ProjectLine> projects,
        Map<String, ProjectLands.Checked> lands,
        List<Township> townships,
        List<VillagePeople> villages,
        long dataVersion) {}
