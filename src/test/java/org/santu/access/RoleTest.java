package org.santu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.santu.problem.SantuException;

/** The permission table, written out: whoever changes a role changes this page too, and an auditor can read it. */
class RoleTest {
    private static final Map<Permission, List<Role>> WHO_MAY = Map.ofEntries(
            Map.entry(Permission.READ, List.of(Role.values())),
            Map.entry(Permission.PRINT, List.of(Role.values())),
            Map.entry(
                    Permission.WRITE_FEATURES,
                    List.of(Role.EDITOR, Role.PLANNER, Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.UNDO, List.of(Role.EDITOR, Role.PLANNER, Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.IMPORT, List.of(Role.EDITOR, Role.PLANNER, Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.EXPORT, List.of(Role.EDITOR, Role.PLANNER, Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.UNMASK, List.of(Role.EDITOR, Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.REPLACE_SENSITIVE, List.of(Role.DATA_MANAGER, Role.ADMINISTRATOR)),
            Map.entry(Permission.PLAN, List.of(Role.PLANNER, Role.ADMINISTRATOR)),
            Map.entry(Permission.SET_RULES, List.of(Role.PLANNER, Role.ADMINISTRATOR)),
            Map.entry(Permission.READ_AUDIT, List.of(Role.AUDITOR, Role.ADMINISTRATOR)),
            Map.entry(Permission.MANAGE_ACCOUNTS, List.of(Role.ADMINISTRATOR)),
            Map.entry(Permission.BACKUP, List.of(Role.ADMINISTRATOR)),
            Map.entry(Permission.OPERATE, List.of(Role.ADMINISTRATOR)));

    @Test
    void eachPermissionBelongsToTheRolesThatNeedIt() {
        Map<Permission, List<Role>> table = Arrays.stream(Permission.values())
                .collect(Collectors.toMap(
                        permission -> permission,
                        permission -> Arrays.stream(Role.values())
                                .filter(role -> role.permissions().contains(permission))
                                .toList()));
        assertThat(table).isEqualTo(WHO_MAY);
    }

    @Test
    void anEditorOfACountyMayReplaceSensitiveValuesAndOneOfATownshipMayNot() {
        assertThat(new Account("a", Role.EDITOR, "139921").caller().may(Permission.REPLACE_SENSITIVE))
                .isTrue();
        assertThat(new Account("a", Role.EDITOR, "").caller().may(Permission.REPLACE_SENSITIVE))
                .isTrue();
        assertThat(new Account("a", Role.EDITOR, "139921101").caller().may(Permission.REPLACE_SENSITIVE))
                .isFalse();
        assertThat(new Account("a", Role.PLANNER, "1399").caller().may(Permission.REPLACE_SENSITIVE))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aPermissionHasAName(Permission permission) {
        assertThat(Permission.find(permission.code())).contains(permission);
        assertThat(permission.label().in(Locale.CHINESE)).doesNotStartWith("permission.");
        assertThat(permission.label().in(Locale.ENGLISH)).doesNotStartWith("permission.");
    }

    @Test
    void aCallerIsRefusedWhatTheirRoleDoesNotAllow() {
        Caller viewer = new Account("viewer", Role.VIEWER, "139921").caller();
        viewer.require(Permission.READ);
        assertThatThrownBy(() -> viewer.require(Permission.EXPORT))
                .isInstanceOfSatisfying(SantuException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("SANTU-ACCESS-DENIED");
                    assertThat(problem.text(Locale.ENGLISH)).contains("export files");
                    assertThat(problem.details()).containsEntry("permission", "export");
                });
    }

    @Test
    void lookingAtLessDoesNotChangeWhatOneMayDo() {
        Caller editor = new Account("editor", Role.EDITOR, "139921").caller();
        assertThat(CallerRegion.of(editor, "139921101").orElseThrow().permissions())
                .isEqualTo(editor.permissions());
    }

    @Test
    void santuItselfMayDoEverything() {
        assertThat(Caller.system().permissions()).containsExactlyInAnyOrder(Permission.values());
    }
}
