package io.github.samspoke.core;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Optional;

/**
 * The order of the concepts: each may know itself and those before it. {@code x.internal} folds into {@code x}; the
 * root package is the last concept of all.
 */
record ConceptOrder(String root, List<String> concepts) {
    /** Every dependency that points upward, and every class that belongs to no concept. */
    List<String> violations(JavaClasses classes) {
        return classes.stream()
                .filter(type -> inside(type))
                .flatMap(type -> rank(type) < 0
                        ? List.of(type.getName() + " belongs to no concept").stream()
                        : type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> inside(dependency.getTargetClass()))
                                .filter(dependency -> rank(dependency.getTargetClass()) > rank(type))
                                .map(Dependency::getDescription))
                .distinct()
                .toList();
    }

    private boolean inside(JavaClass type) {
        return type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }

    private int rank(JavaClass type) {
        if (type.getPackageName().equals(root)) {
            return concepts.size();
        }
        String rest = type.getPackageName().substring(root.length() + 1);
        return concepts.indexOf(Optional.of(rest.indexOf('.'))
                .filter(at -> at >= 0)
                .map(at -> rest.substring(0, at))
                .orElse(rest));
    }
}
