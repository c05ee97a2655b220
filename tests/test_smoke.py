def test_user(django_user_model, db):
    user = django_user_model.objects.create_user("Ana@Example.org", "x")
    assert user.email == "ana@example.org"
