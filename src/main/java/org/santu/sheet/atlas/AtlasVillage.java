package org.santu.sheet.atlas;

import org.santu.job.JobText;

/**
 * One village of an atlas.
 *
 * @param code 12 digits
 * @param township its name
 * @param number of its sheet, from 1
 * @param step under which its finished sheet is kept
 * @param problem why it has no sheet, or null
 */
record AtlasVillage(String code, String name, String township, int number, String step, JobText problem) {

    AtlasVillage failed(JobText why) {
        return new AtlasVillage(code, name, township, number, step, why);
    }
}
