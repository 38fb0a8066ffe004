package io.github.samspoke.app.console.web;

import io.github.samspoke.core.common.Role;
import java.util.List;
import java.util.Set;

/**
 * What is around a page: its title, who is logged in, what they may do, what there is to say.
 *
 * @param title the title, already a text
 * @param area the entry of the navigation that is lit, such as {@code profiles}
 * @param user who is logged in; empty on pages without login
 * @param roles what they may do
 * @param csrf what forms carry; empty on pages without login
 * @param demo whether the organization is an emulated one
 * @param notices what to say on top
 */
public record Chrome(
        String title, String area, String user, Set<Role> roles, String csrf, boolean demo, List<Notice> notices) {
    /** The entries of the navigation, in their order; each is a path {@code /<entry>} and a text {@code nav.<entry>}. */
    public static final List<String> AREAS = List.of(
            "overview",
            "profiles",
            "connections",
            "subscriptions",
            "candidates",
            "rules",
            "plans",
            "backtest",
            "licences",
            "entitlements",
            "exclusions",
            "jobs",
            "audit");

    /** Copies the lists. */
    public Chrome {
        roles = Set.copyOf(roles);
        notices = List.copyOf(notices);
    }

    /** A page that nobody has logged in to. */
    public static Chrome open(String title, boolean demo) {
        return new Chrome(title, "", "", Set.of(), "", demo, List.of());
    }

    /** A text of the bundle. */
    public String text(String key, Object... values) {
        return Texts.text(key, values);
    }

    /** Whether somebody is logged in. */
    public boolean known() {
        return !user.isEmpty();
    }

    /** Whether they hold a role. */
    public boolean may(Role role) {
        return roles.stream().anyMatch(held -> held.includes(role));
    }

    /** Whether they hold {@code sam_integrator}. */
    public boolean integrator() {
        return may(Role.SAM_INTEGRATOR);
    }

    /** Whether they hold {@code sam_admin}. */
    public boolean admin() {
        return may(Role.SAM_ADMIN);
    }
}
