from django.urls import path
app_name = "paw_kerja"
urlpatterns = [path("<uuid:pk>/", lambda r, pk: None, name="perkara")]
