package org.santu.relocation;

import java.util.UUID;

/** @param scenario whose sites are tried @param change of each weight, such as 0.2 for 20 %; null for that */
record SensitivityOrder(UUID scenario, Double change) {}
