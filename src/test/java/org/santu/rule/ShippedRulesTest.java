package org.santu.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.santu.rule.RuleInForce.State;

/** Every figure that the domain knows stands in the rules, with its source, and holds where and when it should. */
class ShippedRulesTest {
    private static final RuleBook BOOK = ShippedRules.read();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static RuleInForce inForce(String rule, String place, String day) {
        return BOOK.inForce(rule, place, LocalDate.parse(day), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            housing_square_metres_per_person           | 130624 | 2026-11-22 | 25
            relocation_yuan_per_person                 | 130624 | 2018-06-01 | 61200
            concentrated_percent                       | 130624 | 2018-06-01 | 76.4
            dispersed_percent                          | 130624 | 2018-06-01 | 23.6
            accompanying_households_central_money      | 130624 | 2018-06-01 | forbidden
            site_slope_degrees                         | 130624 | 2026-11-22 | 25
            site_same_county                           | 130624 | 2026-11-22 | required
            site_hazard_check                          | 130624 | 2017-06-01 | required
            site_principles                            | 610222 | 2026-11-22 | 四避开, 四靠近, 四达到
            suitability_order                          | 130624 | 2026-11-22 | 硬约束排除, 加权打分
            suitability_excluded_percent               | 130624 | 2026-11-22 | 59.97
            homestead_exchange_new_percent_of_reclaimed| 130624 | 2026-11-22 | 100
            homestead_surplus_trade                    | 220822 | 2026-11-22 | province
            homestead_case_vacated_hectares            | 220822 | 2026-11-22 | 130
            homestead_case_new_hectares                | 220822 | 2026-11-22 | 25
            homestead_case_surplus_hectares            | 220822 | 2026-11-22 | 105
            farmland_replacement                       | 130624 | 2026-11-22 | 占一补一, 占优补优, 占水田补水田
            three_lines                                | 130624 | 2026-11-22 | 永久基本农田, 生态保护红线, 城镇开发边界
            legal_area                                 | 130624 | 2026-11-22 | ellipsoidal
            legal_area_check_baicheng_m2               | 220802 | 2026-11-22 | 866755.6647
            legal_area_check_baoding_m2                | 130624 | 2026-11-22 | 966680.558
            legal_area_check_zhangxian_m2              | 621125 | 2026-11-22 | 1014515.2474
            square_metres_per_mu                       | 130624 | 2026-11-22 | 666.6667
            pv_yuan_per_household_year                 | 222400 | 2026-11-22 | 3000
            pv_village_station_kilowatts               | 621125 | 2017-09-01 | 300
            pv_village_station_kilowatts               | 621125 | 2026-11-22 | 300
            pv_village_station_kilowatts               | 130624 | 2016-06-01 | 100
            pv_village_station_kilowatts               | 420000 | 2016-06-01 | 50-100
            pv_village_station_kilowatts_near_grid     | 621125 | 2026-11-22 | 500
            pv_kilowatts_per_household_village         | 621125 | 2026-11-22 | 5-7
            pv_kilowatts_per_household_centralised     | 621125 | 2026-11-22 | 25-30
            pv_village_station_owner                   | 621125 | 2026-11-22 | 村集体所有, 联村电站按股
            pv_roof_kilowatts                          | 130624 | 2026-11-22 | 5-10
            pv_roof_kilowatts                          | 420000 | 2026-11-22 | 3-5
            pv_kilowatts_per_person_full_scale         | 130624 | 2026-11-22 | 25
            pv_array_and_facility_land                 | 130624 | 2026-11-22 | separate
            pv_yield_formula                           | 130624 | 2026-11-22 | Ep = HA * PAZ / ES * K
            pv_performance_factors                     | 130624 | 2026-11-22 | 8
            pv_full_load_hours                         | 220802 | 2026-11-22 | 1300
            pv_full_load_hours                         | 222401 | 2026-11-22 | 1400
            pv_full_load_hours                         | 150430 | 2026-11-22 | 1604
            pv_irradiation_megajoules                  | 220802 | 2026-11-22 | 5200
            pv_programme_megawatts                     | 222401 | 2026-11-22 | 1073
            pv_programme_efficiency_percent            | 222401 | 2026-11-22 | 80
            pv_programme_terawatt_hours                | 222401 | 2026-11-22 | 1.2018
            pv_square_metres_per_kilowatt              | 620822 | 2026-11-22 | 18.6
            pv_yuan_per_kilowatt                       | 620822 | 2026-11-22 | 7400
            pv_case_kilowatts                          | 620822 | 2026-11-22 | 186
            pv_case_mu                                 | 620822 | 2026-11-22 | 5.2
            pv_case_households                         | 620822 | 2026-11-22 | 61
            pv_collective_percent                      | 620822 | 2026-11-22 | 45
            pv_public_work_percent                     | 620822 | 2026-11-22 | 55
            pv_public_work_percent                     | 150430 | 2026-11-22 | 80
            pv_reserve_percent                         | 150430 | 2026-11-22 | 20
            pv_public_job_yuan_per_month               | 150430 | 2026-11-22 | 600
            pv_power_lines_public                      | 130624 | 2026-11-22 | forbidden
            land_pv_basic_farmland                     | 130624 | 2026-11-22 | forbidden
            land_pv_basic_grassland                    | 130624 | 2026-11-22 | forbidden
            land_pv_forest                             | 220802 | 2026-11-22 | approval
            land_pv_array_farmland                     | 130624 | 2023-03-20 | forbidden
            land_pv_array_farmland                     | 130624 | 2023-03-19 | approval
            fund_channels                              | 220802 | 2026-11-22 | 上级扶贫资金, 本级财政, 金融资金, 整合涉农资金, 社会资金
            fund_integrated_uses                       | 130624 | 2016-04-22 | 农业生产发展, 农村基础设施建设
            fund_superior_industry_percent             | 150430 | 2022-06-01 | 55
            maps_of_a_village                          | 220802 | 2026-11-22 | 村情现状与贫困户分布图, 帮扶责任作战图, 项目规划与进度图
            boards_of_a_village                        | 130624 | 2026-11-22 | 1-8
            task_columns                               | 621125 | 2026-11-22 | 工作目标, 工作要求, 完成时限, 责任人员
            household_symbols                          | 130624 | 2026-11-22 | 兜底, 易地搬迁, 预脱贫, 已脱贫
            planned_drawn                              | 130624 | 2026-11-22 | dashed
            wall_map_width_metres                      | 130624 | 2026-11-22 | 3
            wall_map_height_metres                     | 130624 | 2026-11-22 | 2
            map_revision_months                        | 130624 | 2026-11-22 | 12
            household_names_on_wall                    | 130624 | 2026-11-22 | off
            handbooks                                  | 130624 | 2026-11-22 | 扶贫手册, 贫困村手册
            health_states                              | 130624 | 2026-11-22 | 健康, 长期慢性病, 患有大病, 残疾
            labour_classes                             | 130624 | 2026-11-22 | 普通劳动力, 技能劳动力, 丧失劳动力, 无劳动力
            measure_classes                            | 130624 | 2026-11-22 | 雨露计划, 小额信贷, 易地搬迁, 产业发展, 基础设施, 公共服务
            helper_history                             | 130624 | 2026-11-22 | new-line
            region_code_digits                         | 130624 | 2026-11-22 | 2, 2, 2, 3, 3
            township_codes_street                      | 130624 | 2026-11-22 | 1-99
            township_codes_town                        | 130624 | 2026-11-22 | 100-199
            township_codes_township                    | 130624 | 2026-11-22 | 200-399
            township_codes_quasi                       | 130624 | 2026-11-22 | 400-599
            household_attributes                       | 130624 | 2026-11-22 | 一般贫困户, 低保户, 五保户, 低保贫困户
            other_causes                               | 130624 | 2026-11-22 | 2
            id_number_check                            | 130624 | 2026-11-22 | 校验码, 重复, 关系与性别一致, 推算年龄
            monitoring_classes                         | 130624 | 2026-11-22 | 脱贫不稳定户, 边缘易致贫户, 突发严重困难户
            exit_house_grades                          | 130624 | 2026-11-22 | A, B
            exit_water_litres                          | 130624 | 2026-11-22 | 40
            exit_water_minutes                         | 130624 | 2026-11-22 | 10
            exit_water_metres                          | 130624 | 2026-11-22 | 400
            exit_water_metres_up                       | 130624 | 2026-11-22 | 40
            exit_incidence_percent                     | 130624 | 2026-11-22 | 2
            exit_incidence_percent                     | 621125 | 2026-11-22 | 3
            crs_epsg                                   | 130624 | 2026-11-22 | 4490
            crs_zone_epsg                              | 621125 | 2026-11-22 | 4544, 4523
            crs_zone_epsg                              | 130624 | 2026-11-22 | 4547, 4526
            crs_zone_epsg                              | 131024 | 2026-11-22 | 4548, 4527
            crs_zone_epsg                              | 220822 | 2026-11-22 | 4550, 4529
            crs_zone_epsg                              | 220122 | 2026-11-22 | 4551, 4530
            crs_zone_epsg                              | 222401 | 2026-11-22 | 4552, 4531
            crs_check_northing                         | 220802 | 2026-11-22 | 5053862.289
            crs_check_easting                          | 220802 | 2026-11-22 | 487521.302
            gcj02_offset_metres                        | 130624 | 2026-11-22 | 280-630
            tianditu_offline                           | 130624 | 2026-11-22 | forbidden
            shapefile_field_bytes                      | 130624 | 2026-11-22 | 10
            shapefile_field_characters_utf8            | 130624 | 2026-11-22 | 3
            shapefile_field_characters_gbk             | 130624 | 2026-11-22 | 5
            shapefile_ldid_gbk                         | 130624 | 2026-11-22 | 77
            shapefile_text_bytes                       | 130624 | 2026-11-22 | 254
            homestead_code_survey                      | 130624 | 2026-11-22 | 0702
            homestead_code_sea_land                    | 130624 | 2026-11-22 | 0703
            map_symbols                                | 130624 | 2026-11-22 | GB/T 20257.1-4-2017
            """)
    void eachFigureHoldsWhereAndWhenItsSourceSays(String rule, String place, String day, String value) {
        RuleInForce found = inForce(rule, place, day);
        assertThat(found.state()).isEqualTo(State.KNOWN);
        assertThat(found.value().text()).isEqualTo(value);
        assertThat(found.provision().source().zh()).isNotBlank();
    }

    @Test
    void longListsAreWhole() {
        assertThat(words("poverty_causes")).hasSize(12).startsWith("因病").endsWith("其它");
        assertThat(words("land_field_codes")).hasSize(10).contains("TBMJ", "QSDWDM");
        assertThat(words("sheet_furniture")).hasSize(14).contains("审图号", "指北针", "图廓与坐标格网");
    }

    private static List<String> words(String rule) {
        return ((RuleValue.Words) inForce(rule, "130624", TODAY.toString()).value()).items();
    }

    @Test
    void whatNoSourceConfirmsIsUnknownAndNotGuessed() {
        List<String> unknown = BOOK.inForce("130624", TODAY, List.of()).stream()
                .filter(rule -> rule.state() == State.UNKNOWN)
                .map(rule -> rule.rule().name())
                .toList();
        assertThat(unknown)
                .contains(
                        "site_service_radius_metres",
                        "pv_metres_to_10kv_line",
                        "pv_slope_degrees",
                        "pv_full_load_hours",
                        "site_altitude_metres",
                        "site_metres_from_receiving_residents",
                        "exit_income_yuan",
                        "building_land_quota_mu",
                        "fund_superior_uses",
                        "fund_local_uses",
                        "fund_finance_uses",
                        "fund_social_uses");
        assertThat(inForce("pv_full_load_hours", "621125", "2026-11-22").state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void studiesAreShownAsReferencesThatBindNobody() {
        assertThat(inForce("site_altitude_metres", "621125", "2026-11-22").references())
                .extracting(provision -> provision.value().text())
                .containsExactly("2400");
        assertThat(inForce("housing_square_metres_per_person", "130624", "2026-11-22")
                        .references())
                .extracting(provision -> provision.value().text())
                .containsExactly("20");
        assertThat(inForce("site_least_households", "610222", "2026-11-22").references())
                .extracting(provision -> provision.value().text())
                .containsExactly("200");
        assertThat(inForce("site_metres_from_receiving_residents", "130624", "2026-11-22")
                        .references())
                .extracting(provision -> provision.value().text())
                .containsExactly("1000");
    }

    @Test
    void hebeisLimitOfAVillageStationContradictsTheLaterOneOfTheState() {
        RuleInForce found = inForce("pv_village_station_kilowatts", "130624", "2026-11-22");
        assertThat(found.state()).isEqualTo(State.CONFLICT);
        assertThat(found.value()).isNull();
        assertThat(found.rivals())
                .extracting(provision -> provision.value().text())
                .containsExactlyInAnyOrder("100", "300");
    }

    @Test
    void everythingHasASourceAndATextInBothLanguages() {
        List<String> poor = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            for (Provision provision : rule.provisions()) {
                boolean said = !provision.source().zh().isBlank()
                        && !provision.source().en().isBlank()
                        && !provision.text().zh().isBlank()
                        && !provision.text().en().isBlank();
                if (!said || rule.label().zh().isBlank() || rule.label().en().isBlank()) {
                    poor.add(rule.name());
                }
            }
        }
        assertThat(poor).isEmpty();
        assertThat(BOOK.topics().stream().map(RuleTopic::name).collect(Collectors.toList()))
                .containsExactly("sheets", "relocation", "land", "land_verdict", "photovoltaic", "funding", "data");
    }
}
