package dev.hourbook.api.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What some files declare: their types, methods and fields, each with its place. */
record Declarations(List<TypeDecl> types, List<MethodDecl> methods, List<FieldDecl> fields) {

  static Declarations in(List<Source> sources) {
    Declarations found = new Declarations(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    sources.forEach(source -> found.new Reader().scan(source.tree(), source));
    return found;
  }

  /** A named type; anonymous classes are left out. */
  record TypeDecl(Source source, ClassTree tree, boolean documented) {

    /** Methods and constructors written in the type itself. */
    long methods() {
      return tree.getMembers().stream().filter(MethodTree.class::isInstance).count();
    }

    boolean isRecord() {
      return tree.getKind() == Tree.Kind.RECORD;
    }

    boolean isPublic() {
      Set<Modifier> flags = tree.getModifiers().getFlags();
      return flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }

    String at() {
      return source.at(tree) + " " + tree.getSimpleName();
    }
  }

  /** A method or constructor, those of anonymous classes included. */
  record MethodDecl(Source source, ClassTree owner, MethodTree tree) {

    /** Zero for a record's constructors: their parameters are its components. */
    int parameters() {
      boolean components = owner.getKind() == Tree.Kind.RECORD && tree.getReturnType() == null;
      return components ? 0 : tree.getParameters().size();
    }

    boolean hasBody() {
      return tree.getBody() != null;
    }

    int lines() {
      return source.span(tree);
    }

    /** One that a framework's type asks for is not ours to name. */
    boolean isSetter() {
      return tree.getName().toString().matches("set[A-Z]\\w*")
          && tree.getModifiers().getAnnotations().stream()
              .noneMatch(a -> a.getAnnotationType().toString().equals("Override"))
          && String.valueOf(tree.getReturnType()).equals("void");
    }

    String at() {
      return source.at(tree) + " " + tree.getName();
    }
  }

  /** A field of a class, static or not; a record's components are no fields here. */
  record FieldDecl(Source source, ClassTree owner, VariableTree tree) {

    boolean isHidden() {
      return tree.getModifiers().getFlags().contains(Modifier.PRIVATE)
          && !owner.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    boolean mayChange() {
      Set<Modifier> flags = tree.getModifiers().getFlags();
      return !flags.contains(Modifier.FINAL) && owner.getKind() == Tree.Kind.CLASS;
    }

    String at() {
      return source.at(tree) + " " + tree.getName();
    }
  }

  private final class Reader extends TreePathScanner<@Nullable Void, Source> {
    @Override
    public @Nullable Void visitClass(ClassTree tree, Source source) {
      if (!tree.getSimpleName().isEmpty()) {
        types.add(new TypeDecl(source, tree, source.isDocumented(getCurrentPath())));
      }
      return super.visitClass(tree, source);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, Source source) {
      ClassTree owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
      methods.add(new MethodDecl(source, owner, tree));
      return super.visitMethod(tree, source);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, Source source) {
      TreePath parent = getCurrentPath().getParentPath();
      if (parent.getLeaf() instanceof ClassTree owner) {
        fields.add(new FieldDecl(source, owner, tree));
      }
      return super.visitVariable(tree, source);
    }
  }
}
